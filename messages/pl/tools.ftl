# Credentials dialog.
connect-title = Połącz z API klientów

# Credentials dialog.
connect-body = Ta strona nie ma bramy podpisującej żądania. Należy podać klucz i sekret aplikacji; o ile nie wybrano inaczej, pozostaną one tylko w pamięci tej strony.

# Credentials dialog.
client-key = Klucz klienta API

# Credentials dialog.
client-secret = Sekret klienta API

# Credentials dialog.
connect-remember = Zapamiętaj w tej karcie przeglądarki do czasu jej zamknięcia

# Credentials dialog.
connect-trying = Łączenie…

# Credentials dialog.
not-now = Nie teraz

# Request inspector.
inspector-title = Żądania

# Request inspector.
inspector-none = Nie ma jeszcze żądań.

# Request inspector.
inspector-clear = Wyczyść

# Request inspector: what its copy buttons copy.
curl = polecenie curl

# Diagnosis.
diag-title = Przyczyna problemu

# Diagnosis.
diag-checking = Sprawdzanie…

# Diagnosis.
diag-again = Sprawdź ponownie

# Diagnosis.
diag-copy = Kopiuj raport

# Diagnosis.
diag-copy-aside = Raport nie zawiera danych uwierzytelniających ani danych klientów.

# Diagnosis.
diag-report = Konsola klientów

# Diagnosis.
diag-good = w porządku

# Diagnosis.
diag-bad = problem

# Diagnosis.
diag-unsure = nie wiadomo

# Diagnosis.
diag-q-connection = Połączenie sieciowe tego komputera

# Diagnosis.
diag-online = Przeglądarka ma połączenie z siecią.

# Diagnosis.
diag-offline = Przeglądarka zgłasza brak połączenia z siecią.

# Diagnosis.
diag-q-reachable = Dostępność serwera

# Diagnosis.
diag-no-answer = Brak odpowiedzi: serwer nie działa, adres jest nieprawidłowy albo przeglądarka blokuje żądanie.

# Diagnosis.
diag-gateway-alone = Brama odpowiada, ale API za nią – nie.

# Diagnosis.
diag-not-sent = Nie sprawdzono: serwer nie przyjmuje teraz żądań.

# Diagnosis.
diag-q-credentials = Dane uwierzytelniające

# Diagnosis.
diag-accepted = Serwer rozpoznaje klucz i sekret.

# Diagnosis.
diag-refused-ask = Serwer nie akceptuje podanego klucza i sekretu.

# Diagnosis.
diag-refused-gateway = Serwer nie akceptuje klucza i sekretu dodawanych przez bramę. Może je ustawić jej administrator.

# Diagnosis.
diag-unknown = Nie można tego ustalić na podstawie tej odpowiedzi.

# Diagnosis.
diag-q-parameters = Zakres parametrów

# Diagnosis.
diag-in-range = Serwer przyjmuje podany numer strony, jej rozmiar i filtry.

# Diagnosis.
diag-q-answer = Zgodność odpowiedzi

# Diagnosis.
diag-as-agreed = Odpowiedź jest zgodna z kontraktem API.

# Diagnosis.
diag-q-budget = Limit żądań

# Diagnosis.
diag-q-clock = Zegar

# Diagnosis.
diag-no-date = Nie można stąd odczytać zegara serwera.

# Diagnosis.
diag-same-clock = Zegary tego komputera i serwera są zgodne.

# Request inspector: a column.
inspector-time = Godzina

# Request inspector: a column.
inspector-lane = Źródło

# Request inspector: a column.
inspector-attempt = Próba

# Request inspector: a column.
inspector-result = Wynik

# Request inspector: a column, how long it took.
inspector-took = Czas

# Request inspector: a column, how many requests are left.
inspector-left = Pozostało

# Request inspector: a column.
inspector-request = Żądanie

# Request inspector: a column.
inspector-copy = Kopiuj

# A duration.
milliseconds = { NUMBER($ms) } ms

# Diagnosis; $status is a number of HTTP, such as 500.
diag-answered = Odpowiedź z kodem stanu HTTP { $status } po { NUMBER($ms) } ms.


# Diagnosis.
diag-used-up =
    Wykorzystano { $limit ->
        [one] jedyne żądanie
        [few] wszystkie { $limit } żądania
        [many] wszystkie { $limit } żądań
       *[other] wszystkie { $limit } żądań
    } na tę minutę; kolejne za { NUMBER($seconds) } s.

# Diagnosis.
diag-left =
    Pozostało { NUMBER($left) } z { $limit ->
        [one] { $limit } żądania
        [few] { $limit } żądań
        [many] { $limit } żądań
       *[other] { $limit } żądań
    }; odnowienie limitu w ciągu { NUMBER($seconds) } s.

# Diagnosis.
diag-skew = Zegary tego komputera i serwera różnią się o { NUMBER($seconds) } s.

# Request inspector: what a request is for.
lane-operator = operator

# Request inspector: what a request is for.
lane-renewal = odświeżanie

# Request inspector: what a request is for.
lane-prefetch = z wyprzedzeniem

# Request inspector: what a request is for.
lane-bulk = masowe

# Request inspector: what a request is for.
lane-cache = pamięć

# Request inspector: what came of a request.
result-network = sieć

# Request inspector: what came of a request.
result-timeout = limit czasu

# Request inspector: what came of a request.
result-large = za duże

# Request inspector: what came of a request.
result-connected = brak połączenia

# Request inspector: what came of a request.
result-unsigned = bez podpisu

# Request inspector: what came of a request.
result-paused = pauza

# Request inspector: what came of a request.
result-superseded = zastąpione

# Request inspector: what came of a request.
result-unusable = nieprzydatne

# Request inspector: what came of a request.
result-hit = trafienie
