# The first nine are for the page itself, which has no program then: index.html and embed/ read them by their place.

fail-title = The console stopped

fail-body = A part of this page failed, could not be loaded, or was altered on the way. Nothing was changed on the server. Loading the page again usually helps.

fail-text = Error text

fail-reload = Reload

fail-copy = Copy error text

fail-copied = Copied

fail-select = Select the text to copy it

fail-slow = This takes longer than usual: still loading the program.

fail-start = Start-up failed

# Header of the connection state.
connection-ok = Connected

# Before the first answer.
connection-waiting = Connecting…

# After a failure to reach the server.
connection-lost = No connection

# After a 401 or 403.
connection-refused = Not allowed

# After any other failure.
connection-trouble = Last request failed

# Name of the filter panel.
filters = Filters

# Legend of the status filter.
status-legend = Status

# The status filter's first choice.
status-all = All

# Where a status is unknown.
status-none = No status

# Label of the search box.
search-label = Search customers

# Inside the empty search box.
search-placeholder = Name or whole e-mail address

# Beside the search box while it searches by e-mail.
search-exact-email = exact e-mail

# Name of the button that empties the search box.
search-clear = Clear search

# Below the search box while an address is incomplete.
hint-incomplete-email = Type the whole address: e-mail search finds exact matches only.

# Name of the list of chips.
active-filters = Active filters

# Of a chip that cannot be removed.
fixed-filter = set by this page

# Removes all chips.
clear-all = Clear all

# Copies the address of the view.
copy-link = Copy link

# After copying.
copied = Copied

# When the browser refuses.
copy-failed = Could not copy

# After copying an address that leaves the search out.
link-without-search = Link copied without the search: e-mail addresses stay out of links.

# The box above all rows of a page.
select-page = Select all on this page

# Ends the selection.
select-none = Clear selection

# Copies what is selected.
select-copy = Copy…

# Another filter ends the selection.
select-ended = The filter changed: the selection was cleared.

# Takes the list away.
export = Export

# Looks many addresses up.
look-up = Look up addresses

# Asks the server anew.
refresh = Refresh

# The rows were kept in memory.
from-cache = from memory

# The rows were just fetched.
from-server = just loaded

# While a request runs.
loading = Loading customers…

# While shown rows are renewed.
refreshing = Refreshing…

# Name of the selector.
auto-refresh = Auto-refresh

# Rows that would move are held back.
held-back = The list changed. Rows stay where they are until you want to see it.

# Shows the rows that were held back.
show-changes = Show the changes

# A customer was seen in two places.
drift-repeated = The list changed while you read it: a customer stands in two places.

# Reads the list from its start.
start-over = Reload from page 1

# Closes a dialog.
close = Close

# Name of the pager.
pages = Pages

# Pager.
page-first = First page

# Pager.
page-previous = Previous page

# Pager.
page-next = Next page

# Pager.
page-last = Last page

# Label of the box that jumps to a page.
page-jump = Go to page

# Label of the page-size selector.
page-size = Rows per page

# The grid's caption.
customers = Customers

# For screen readers, in place of nothing.
not-given = not given

# A customer without any name.
nameless = (no name)

# A row that cannot be read.
unreadable-row = This row cannot be read

# Nothing here yet.
empty-title = No customers yet

# Nothing here yet.
empty-body = Customers appear here as soon as the first one is created.

# Nothing matches.
no-match-title = No customer matches

# Nothing matches.
no-match-body = Nothing matches this filter:

# Past the end.
past-end-title = This page is past the end of the list

# Retries a failed request.
try-again = Try again

# Below failures that pass by themselves.
recovers = This page keeps trying by itself.

# Goes on without waiting.
retry-now = Retry now

# Gives up waiting.
cancel = Cancel

# Sent, and no answer for some seconds.
still-waiting = Still waiting for the server.

# The minute's budget is used up.
paused-budget = This minute's requests are used up.

# The server named a time.
paused-asked = The server asks for a pause.

# It failed and is sent again.
paused-failed = The server did not answer well.

# Nobody sees the page.
paused-hidden = This tab is in the background.

# No connection.
paused-offline = You are offline. Pages that were loaded can be read; the rest goes on by itself.

# Title of the screen after Cancel.
error-stopped = Loading was stopped

# Advice of the screen after Cancel.
advice-stopped = You cancelled it before the server had answered. Nothing was changed.

# Above rows that could not be renewed.
showing-older = These rows are older: refreshing them failed.

# Dismisses a notice.
dismiss = Dismiss

# Name of the list of notices.
notices = Notices

# No credentials.
error-not-connected = Not connected

# No credentials.
advice-not-connected = The API asks for a key and a secret before it shows customers.

# Asks for credentials.
connect = Connect

# Forgets the credentials.
disconnect = Disconnect

# Not a header's value.
connect-invalid = Key and secret must both be given, without spaces.

# 401, 403.
connect-refused = The server does not accept this key and secret.

# No answer.
connect-unknown = Whether key and secret are right is not known yet.

# The second program is missing.
tool-missing = This part of the console could not be loaded.

# Opens the diagnosis.
diagnose = Find out why

# 401, 403.
error-not-allowed = You are not allowed to see these customers

# 401, 403.
advice-not-allowed = The server refused the credentials. Check that the gateway sends the right key and secret, and that they have not expired or been replaced.

# The page around the console gave no headers.
error-unsigned = This page could not sign the request

# The page around the console gave no headers.
advice-unsigned = The page that this list is part of did not say who you are, so that nothing was sent. Signing in anew usually helps.

# Nothing answered.
error-unreachable = The server cannot be reached

# Nothing answered.
advice-unreachable = Check your network connection. If other pages load, the customer service may be down for a moment.

# 4xx.
error-rejected = The server did not accept this request

# 4xx.
advice-rejected = Its reasons are below. Changing the filter or going back to page 1 usually helps.

# 429.
error-rate-limited = Too many requests for the moment

# 429.
advice-rate-limited = The server allows a fixed number of requests a minute for everybody who shares this connection. Wait a moment, then try again.

# 5xx.
error-server-failed = The server had a problem

# 5xx.
advice-server-failed = This is not your doing. Try again in a moment; if it stays, tell whoever runs the customer service.

# Unusable answer.
error-bad-answer = The answer cannot be read

# Unusable answer.
advice-bad-answer = Something other than a list of customers came back. A proxy or a login page may stand between this page and the service.

# The configuration of the page is wrong.
config-title = This page is not set up correctly

# The configuration of the page is wrong.
config-body = Its configuration block has these problems:

# The options of an embedded console are wrong.
options-body = The options of this customer list have these problems:

# An embedded console was asked to open no record.
no-record-id = A customer's id is not empty.

# Name of the record panel.
record = Customer record

# Record panel.
record-close = Close record

# Record panel.
record-previous = Previous customer

# Record panel.
record-next = Next customer

# Record panel, for a record that is not at hand.
record-elsewhere-title = Not on this page of the list

# Record panel, for a record that is not at hand.
record-elsewhere-body = This link names a customer that is not among the rows shown. The list may have changed since it was made; search for the customer by name or e-mail address.

# Record panel while rows are on their way.
record-loading = Looking for the customer…

# Record panel group.
group-contact = Contact

# Record panel group.
group-business = Business

# Record panel group.
group-history = History

# Record panel group.
group-technical = Identifiers

# Field.
field-id = Customer id

# Field.
field-app = Application id

# Field.
field-first-name = First name

# Field.
field-last-name = Last name

# Field.
field-updated = Updated

# A column, or a field of a record.
column-name = Name

# A column, or a field of a record.
column-email = E-mail

# A column, or a field of a record.
column-phone = Phone

# A column, or a field of a record: the kind of customer.
column-type = Type

# A column, or a field of a record: the amount of the last transaction.
column-spent = Last transaction

# A column, or a field of a record: when somebody bought something last.
column-purchase = Last purchase

# A column, or a field of a record: when the customer was created.
column-created = Created

# A status.
status-active = Active

# A status.
status-blacklisted = Blacklisted

# A status.
status-deactivated = Deactivated

# How often rows are renewed: not at all.
every-never = Auto-refresh off

# How often rows are renewed.
every-30 = Every 30 s

# How often rows are renewed.
every-60 = Every minute

# How often rows are renewed.
every-300 = Every 5 min

# A row's box.
select = Select { $name }

# Selection strip: how many are selected, on this page or altogether.
selected =
    { $place ->
        [page]
            { $count ->
                [one] { $count } on this page
               *[other] { $count } on this page
            }
       *[all]
            { $count ->
                [one] { $count } selected
               *[other] { $count } selected
            }
    }

# Selection strip.
selected-all =
    { $total ->
        [one] The one that matches
       *[other] All { $total } matching
    }

# Selection strip: a button.
select-all =
    { $total ->
        [one] Select the one that matches
       *[other] Select all { $total } matching
    }

# Another number matches now.
drift-total =
    The list changed while you read it: { $before ->
        [one] { $before } customer
       *[other] { $before } customers
    } before, { NUMBER($now) } now.

# Rows are missing.
drift-short =
    The server counts more customers than it sent: { $missing ->
        [one] { $missing } is missing on this page.
       *[other] { $missing } are missing on this page.
    }

# Some rows are not as they were.
rows-changed =
    { $count ->
        [one] { $count } row changed
       *[other] { $count } rows changed
    }

# Name of a part of one list where there may be others, such as "Filters: Customers".
name-in = { $part }: { $console }

# A pause, by the second.
continues-in = continues in { NUMBER($seconds) } s

# Rows of all that match, such as "26–50 of 2,560".
range-of-total = { NUMBER($first) }–{ NUMBER($last) } of { NUMBER($total) }

# Read aloud, and the table's name.
announce-page = Customers { $range }

# Link to a page.
page = Page { NUMBER($number) }

# Beside the box that jumps to a page.
of-pages = of { NUMBER($last) }

# How old the rows are.
as-of = as of { $time }

# Chip.
chip-status = Status: { $name }

# Chip.
chip-name = Name: { $name }

# Chip.
chip-email = E-mail: { $address }

# Chip's button.
remove-filter = Remove filter { $chip }

# Copy button; $what is the name of a field.
copy = Copy { $what }

# Afterwards; $what is the name of a field.
copied-what = Copied { $what }

# Offered when an address has no hits.
search-as-name = Search for “{ $text }” as a name

# Offered past the end.
go-to-last-page = Go to the last page, { NUMBER($number) }

# Past the end.
past-end =
    Page { NUMBER($page) } does not exist: { $total ->
        [one] { $total } customer fills
       *[other] { $total } customers fill
    } { $last ->
        [one] { $last } page
       *[other] { $last } pages
    }.

# Search too long.
hint-too-long = A search can have up to { NUMBER($max) } characters.

# Where the record stands, such as "4 of 2,560".
record-position = { NUMBER($position) } of { NUMBER($total) }

# A name that is searched for, in the document's title.
quoted = “{ $text }”

# What a bad address did.
notice-page = The address named page “{ $given }”, which is not a page. Showing page { NUMBER($used) }.

# What a bad address did.
notice-size = The address named “{ $given }” rows per page, which is not offered. Showing { NUMBER($used) }.

# What a bad address did.
notice-status = The address named the status “{ $given }”, which cannot be filtered by. Showing all.

# What a bad address did.
notice-looks = The address named “{ $given }” for columns, density or order, which is not known. Showing them as usual.

# Some preferences that were kept could not be used; $names lists them and may be empty.
notice-preferences = Some of what this browser keeps for you could not be used and is as usual again. { $names }

# A preference was changed where the browser keeps nothing.
notice-not-kept = This browser keeps nothing for this page: what you chose holds until it is left.

# What a bad address did.
notice-too-long = The search in the address was longer than { NUMBER($max) } characters and was cut.

# What a bad address did.
notice-incomplete-email = “{ $given }” is not a whole e-mail address, so the address was not searched for.

# Error detail.
no-answer-within = No complete answer came within { NUMBER($seconds) } seconds.

# Error detail; $status is a number of HTTP, such as 500.
answered-with = The server answered with status { $status }.

# Error detail.
not-json = Expected JSON, got { $content }: { $problem }.

# Error detail: in place of the type of an answer.
not-json-unnamed = something unnamed

# Error detail.
wrong-shape = { $path }: expected { $expected }, found { $found }.

# Error detail.
too-large = The answer is larger than { NUMBER($megabytes) } MB and was not read to its end.

# Tooltip of a column's heading.
sort-hint = Sort this page; the server cannot sort the whole list

# Beside the heading of the column by which the page is sorted: not the whole list is.
sort-this-page = this page

# Read aloud after the table's name.
sorted-by =
    this page sorted by { $column }, { $direction ->
        [descending] descending
       *[ascending] ascending
    }

# Row action.
write-email = Write an e-mail

# Row action.
open-record = Open the record

# Name of a row's toolbar.
actions-of = Actions for { $name }

# Opens the views that were saved.
views = Saved views

# Opens the list of all actions; the key is Ctrl or Cmd with K.
palette = All actions (Ctrl+K)

# Opens the settings.
settings = Settings

# Opens the choice of columns.
columns = Columns

# Beside a choice of status, when the number is not new.
count-of = { NUMBER($count) }, counted at { $time }

# Name of the list of all actions.
palette-name = All actions

# The server wants no requests.
closed-for = The server asked for a pause; { NUMBER($seconds) } s of it are left.

# A button: reads the whole list into memory, to sort and filter all of it.
snapshot = Snapshot

# Tooltip of a column's heading in a snapshot.
sort-hint-snapshot = Sort the whole snapshot; with Shift, by this column as well

# Read aloud after the table's name.
all-sorted-by =
    sorted by { $column }, { $direction ->
        [descending] descending
       *[ascending] ascending
    }
