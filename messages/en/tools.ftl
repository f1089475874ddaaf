# Credentials dialog.
connect-title = Connect to the customer API

# Credentials dialog.
connect-body = This page has no gateway that signs requests. Give the key and the secret of your application; unless you choose otherwise, they stay in this page's memory.

# Credentials dialog.
client-key = Client key

# Credentials dialog.
client-secret = Client secret

# Credentials dialog.
connect-remember = Remember in this tab until it is closed

# Credentials dialog.
connect-trying = Connecting…

# Credentials dialog.
not-now = Not now

# Request inspector.
inspector-title = Requests

# Request inspector.
inspector-none = No requests yet.

# Request inspector.
inspector-clear = Clear

# Request inspector: what its copy buttons copy.
curl = as curl

# Diagnosis.
diag-title = Why does it fail?

# Diagnosis.
diag-checking = Checking…

# Diagnosis.
diag-again = Check again

# Diagnosis.
diag-copy = Copy report

# Diagnosis.
diag-copy-aside = The report holds no credentials and no customers' data.

# Diagnosis.
diag-report = Customer Console

# Diagnosis.
diag-good = good

# Diagnosis.
diag-bad = not good

# Diagnosis.
diag-unsure = not known

# Diagnosis.
diag-q-connection = Connection of this computer

# Diagnosis.
diag-online = The browser is online.

# Diagnosis.
diag-offline = The browser says that it is offline.

# Diagnosis.
diag-q-reachable = Server reachable

# Diagnosis.
diag-no-answer = Nothing answers: the server is down, an address is wrong, or the browser blocks the request.

# Diagnosis.
diag-gateway-alone = The gateway answers, but the API behind it does not.

# Diagnosis.
diag-not-sent = Not asked: the server wants no requests now.

# Diagnosis.
diag-q-credentials = Credentials accepted

# Diagnosis.
diag-accepted = The server knows the key and the secret.

# Diagnosis.
diag-refused-ask = The server does not take the key and secret that were given.

# Diagnosis.
diag-refused-gateway = The server does not take the key and secret that the gateway adds. Its operator can set them.

# Diagnosis.
diag-unknown = Cannot be told from this answer.

# Diagnosis.
diag-q-parameters = Parameters in range

# Diagnosis.
diag-in-range = The server takes page, size and filters as they are.

# Diagnosis.
diag-q-answer = Answer as agreed

# Diagnosis.
diag-as-agreed = The answer is what the contract says.

# Diagnosis.
diag-q-budget = Rate limit

# Diagnosis.
diag-q-clock = Clock

# Diagnosis.
diag-no-date = The server's clock cannot be read from here.

# Diagnosis.
diag-same-clock = This computer and the server agree.

# Request inspector: a column.
inspector-time = Time

# Request inspector: a column.
inspector-lane = Lane

# Request inspector: a column.
inspector-attempt = Attempt

# Request inspector: a column.
inspector-result = Result

# Request inspector: a column, how long it took.
inspector-took = Took

# Request inspector: a column, how many requests are left.
inspector-left = Left

# Request inspector: a column.
inspector-request = Request

# Request inspector: a column.
inspector-copy = Copy

# A duration.
milliseconds = { NUMBER($ms) } ms

# Diagnosis; $status is a number of HTTP, such as 500.
diag-answered = Answered with status { $status } after { NUMBER($ms) } ms.


# Diagnosis.
diag-used-up =
    { $limit ->
        [one] The one request of this minute is used up
       *[other] All { $limit } requests of this minute are used up
    }; more in { NUMBER($seconds) } s.

# Diagnosis.
diag-left =
    { NUMBER($left) } of { $limit ->
        [one] { $limit } request left
       *[other] { $limit } requests left
    }; resets within { NUMBER($seconds) } s.

# Diagnosis.
diag-skew = This computer's clock and the server's differ by { NUMBER($seconds) } s.

# Request inspector: what a request is for.
lane-operator = operator

# Request inspector: what a request is for.
lane-renewal = renewal

# Request inspector: what a request is for.
lane-prefetch = prefetch

# Request inspector: what a request is for.
lane-bulk = bulk

# Request inspector: what a request is for.
lane-cache = cache

# Request inspector: what came of a request.
result-network = network

# Request inspector: what came of a request.
result-timeout = timeout

# Request inspector: what came of a request.
result-large = too large

# Request inspector: what came of a request.
result-connected = not connected

# Request inspector: what came of a request.
result-unsigned = unsigned

# Request inspector: what came of a request.
result-paused = paused

# Request inspector: what came of a request.
result-superseded = superseded

# Request inspector: what came of a request.
result-unusable = unusable

# Request inspector: what came of a request.
result-hit = hit
