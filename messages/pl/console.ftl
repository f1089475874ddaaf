# The first nine are for the page itself, which has no program then: index.html and embed/ read them by their place.

fail-title = Konsola przestała działać

fail-body = Część tej strony zawiodła, nie mogła zostać wczytana albo została po drodze zmieniona. Na serwerze nic nie zmieniono. Zwykle pomaga ponowne wczytanie strony.

fail-text = Treść błędu

fail-reload = Wczytaj ponownie

fail-copy = Kopiuj treść błędu

fail-copied = Skopiowano

fail-select = Zaznacz tekst, aby go skopiować

fail-slow = Trwa to dłużej niż zwykle: program nadal się wczytuje.

fail-start = Uruchomienie nie powiodło się

# Header of the connection state.
connection-ok = Połączono

# Before the first answer.
connection-waiting = Łączenie…

# After a failure to reach the server.
connection-lost = Brak połączenia

# After a 401 or 403.
connection-refused = Brak dostępu

# After any other failure.
connection-trouble = Ostatnie żądanie nie powiodło się

# Name of the filter panel.
filters = Filtry

# Legend of the status filter.
status-legend = Status

# The status filter's first choice.
status-all = Wszystkie

# Where a status is unknown.
status-none = Brak statusu

# Label of the search box.
search-label = Wyszukaj klientów

# Inside the empty search box.
search-placeholder = Imię, nazwisko lub pełny adres e-mail

# Beside the search box while it searches by e-mail.
search-exact-email = dokładny adres e-mail

# Name of the button that empties the search box.
search-clear = Wyczyść wyszukiwanie

# Below the search box while an address is incomplete.
hint-incomplete-email = Należy wpisać cały adres: wyszukiwanie według adresu e-mail znajduje tylko dokładne dopasowania.

# Name of the list of chips.
active-filters = Aktywne filtry

# Of a chip that cannot be removed.
fixed-filter = filtr ustalony przez tę stronę

# Removes all chips.
clear-all = Wyczyść filtry

# Copies the address of the view.
copy-link = Kopiuj link

# After copying.
copied = Skopiowano

# When the browser refuses.
copy-failed = Nie udało się skopiować

# After copying an address that leaves the search out.
link-without-search = Skopiowano link bez wyszukiwania: adresy e-mail nie są umieszczane w linkach.

# The box above all rows of a page.
select-page = Zaznacz wszystkie wiersze na tej stronie

# Ends the selection.
select-none = Wyczyść zaznaczenie

# Copies what is selected.
select-copy = Kopiuj…

# Another filter ends the selection.
select-ended = Filtr się zmienił: zaznaczenie zostało wyczyszczone.

# Takes the list away.
export = Eksportuj

# Looks many addresses up.
look-up = Sprawdź adresy

# Asks the server anew.
refresh = Odśwież

# The rows were kept in memory.
from-cache = z pamięci

# The rows were just fetched.
from-server = właśnie wczytano

# While a request runs.
loading = Wczytywanie klientów…

# While shown rows are renewed.
refreshing = Odświeżanie…

# Name of the selector.
auto-refresh = Autoodświeżanie

# Rows that would move are held back.
held-back = Lista się zmieniła. Wiersze pozostaną na swoich miejscach do czasu wyświetlenia zmian.

# Shows the rows that were held back.
show-changes = Pokaż zmiany

# A customer was seen in two places.
drift-repeated = Lista zmieniła się podczas przeglądania: jeden z klientów występuje w dwóch miejscach.

# Reads the list from its start.
start-over = Wczytaj ponownie od strony 1

# Closes a dialog.
close = Zamknij

# Name of the pager.
pages = Strony

# Pager.
page-first = Pierwsza strona

# Pager.
page-previous = Poprzednia strona

# Pager.
page-next = Następna strona

# Pager.
page-last = Ostatnia strona

# Label of the box that jumps to a page.
page-jump = Przejdź do strony

# Label of the page-size selector.
page-size = Wiersze na stronie

# The grid's caption.
customers = Klienci

# For screen readers, in place of nothing.
not-given = nie podano

# A customer without any name.
nameless = (brak imienia i nazwiska)

# A row that cannot be read.
unreadable-row = Nie można odczytać tego wiersza

# Nothing here yet.
empty-title = Nie ma jeszcze klientów

# Nothing here yet.
empty-body = Klienci pojawią się tutaj po utworzeniu pierwszego z nich.

# Nothing matches.
no-match-title = Brak pasujących klientów

# Nothing matches.
no-match-body = Żaden klient nie spełnia warunków filtra:

# Past the end.
past-end-title = Ta strona wykracza poza koniec listy

# Retries a failed request.
try-again = Spróbuj ponownie

# Below failures that pass by themselves.
recovers = Próby są automatycznie ponawiane.

# Goes on without waiting.
retry-now = Ponów teraz

# Gives up waiting.
cancel = Anuluj

# Sent, and no answer for some seconds.
still-waiting = Trwa oczekiwanie na odpowiedź serwera.

# The minute's budget is used up.
paused-budget = Limit żądań na tę minutę został wykorzystany.

# The server named a time.
paused-asked = Serwer poprosił o wstrzymanie żądań.

# It failed and is sent again.
paused-failed = Serwer nie odpowiedział prawidłowo.

# Nobody sees the page.
paused-hidden = Ta karta przeglądarki działa w tle.

# No connection.
paused-offline = Brak połączenia z siecią. Wczytane strony można przeglądać; pozostałe operacje zostaną wznowione automatycznie.

# Title of the screen after Cancel.
error-stopped = Wczytywanie zostało przerwane

# Advice of the screen after Cancel.
advice-stopped = Anulowano je przed otrzymaniem odpowiedzi serwera. Nic nie zostało zmienione.

# Above rows that could not be renewed.
showing-older = Wyświetlane wiersze są starsze: ich odświeżenie nie powiodło się.

# Dismisses a notice.
dismiss = Ukryj komunikat

# Name of the list of notices.
notices = Komunikaty

# No credentials.
error-not-connected = Nie połączono

# No credentials.
advice-not-connected = API wymaga klucza i sekretu, aby udostępnić dane klientów.

# Asks for credentials.
connect = Połącz

# Forgets the credentials.
disconnect = Rozłącz

# Not a header's value.
connect-invalid = Należy podać zarówno klucz, jak i sekret, bez spacji.

# 401, 403.
connect-refused = Serwer nie akceptuje tego klucza i sekretu.

# No answer.
connect-unknown = Nie wiadomo jeszcze, czy klucz i sekret są prawidłowe.

# The second program is missing.
tool-missing = Nie udało się wczytać tej części konsoli.

# Opens the diagnosis.
diagnose = Sprawdź przyczynę

# 401, 403.
error-not-allowed = Brak uprawnień do wyświetlania tych klientów

# 401, 403.
advice-not-allowed = Serwer odrzucił dane uwierzytelniające. Należy sprawdzić, czy brama wysyła właściwy klucz i sekret oraz czy nie wygasły one ani nie zostały zastąpione nowymi.

# The page around the console gave no headers.
error-unsigned = Ta strona nie mogła podpisać żądania

# The page around the console gave no headers.
advice-unsigned = Strona, na której znajduje się ta lista, nie przekazała tożsamości użytkownika, więc nic nie zostało wysłane. Zwykle pomaga ponowne zalogowanie.

# Nothing answered.
error-unreachable = Serwer jest nieosiągalny

# Nothing answered.
advice-unreachable = Należy sprawdzić połączenie sieciowe. Jeśli inne strony się wczytują, usługa danych klientów może być chwilowo niedostępna.

# 4xx.
error-rejected = Serwer nie przyjął tego żądania

# 4xx.
advice-rejected = Przyczyny podano poniżej. Zwykle pomaga zmiana filtra lub powrót do strony 1.

# 429.
error-rate-limited = Chwilowo zbyt wiele żądań

# 429.
advice-rate-limited = Serwer dopuszcza ustaloną liczbę żądań na minutę, wspólną dla wszystkich korzystających z tego połączenia. Należy chwilę odczekać i spróbować ponownie.

# 5xx.
error-server-failed = Wystąpił błąd serwera

# 5xx.
advice-server-failed = Przyczyna nie leży po stronie użytkownika. Należy za chwilę spróbować ponownie, a jeśli problem nie ustąpi – powiadomić administratora usługi danych klientów.

# Unusable answer.
error-bad-answer = Nie można odczytać odpowiedzi

# Unusable answer.
advice-bad-answer = Otrzymano coś innego niż lista klientów. Między tą stroną a usługą może znajdować się serwer proxy lub strona logowania.

# The configuration of the page is wrong.
config-title = Ta strona jest nieprawidłowo skonfigurowana

# The configuration of the page is wrong.
config-body = W jej bloku konfiguracji wykryto następujące problemy:

# The options of an embedded console are wrong.
options-body = W opcjach tej listy klientów wykryto następujące problemy:

# An embedded console was asked to open no record.
no-record-id = Identyfikator klienta nie może być pusty.

# Name of the record panel.
record = Karta klienta

# Record panel.
record-close = Zamknij kartę klienta

# Record panel.
record-previous = Poprzedni klient

# Record panel.
record-next = Następny klient

# Record panel, for a record that is not at hand.
record-elsewhere-title = Klient spoza tej strony listy

# Record panel, for a record that is not at hand.
record-elsewhere-body = Ten link wskazuje klienta, którego nie ma wśród wyświetlonych wierszy. Lista mogła się zmienić od czasu utworzenia linku; klienta można wyszukać według imienia, nazwiska lub adresu e-mail.

# Record panel while rows are on their way.
record-loading = Wyszukiwanie klienta…

# Record panel group.
group-contact = Kontakt

# Record panel group.
group-business = Dane handlowe

# Record panel group.
group-history = Historia

# Record panel group.
group-technical = Identyfikatory

# Field.
field-id = Identyfikator klienta

# Field.
field-app = Identyfikator aplikacji

# Field.
field-first-name = Imię

# Field.
field-last-name = Nazwisko

# Field.
field-updated = Zaktualizowano

# A column, or a field of a record.
column-name = Imię i nazwisko

# A column, or a field of a record.
column-email = E-mail

# A column, or a field of a record.
column-phone = Telefon

# A column, or a field of a record: the kind of customer.
column-type = Typ

# A column, or a field of a record: the amount of the last transaction.
column-spent = Ostatnia transakcja

# A column, or a field of a record: when somebody bought something last.
column-purchase = Ostatni zakup

# A column, or a field of a record: when the customer was created.
column-created = Utworzono

# A status.
status-active = Aktywny

# A status.
status-blacklisted = Na czarnej liście

# A status.
status-deactivated = Dezaktywowany

# How often rows are renewed: not at all.
every-never = Bez autoodświeżania

# How often rows are renewed.
every-30 = Co 30 s

# How often rows are renewed.
every-60 = Co minutę

# How often rows are renewed.
every-300 = Co 5 min

# A row's box.
select = Zaznacz: { $name }

# Selection strip: how many are selected, on this page or altogether.
selected =
    { $place ->
        [page]
            Na tej stronie zaznaczono { $count ->
                [one] { $count } klienta
                [few] { $count } klientów
                [many] { $count } klientów
               *[other] { $count } klientów
            }
       *[all]
            Zaznaczono { $count ->
                [one] { $count } klienta
                [few] { $count } klientów
                [many] { $count } klientów
               *[other] { $count } klientów
            }
    }

# Selection strip.
selected-all =
    { $total ->
        [one] Zaznaczono jedynego pasującego klienta
        [few] Zaznaczono wszystkich { $total } pasujących klientów
        [many] Zaznaczono wszystkich { $total } pasujących klientów
       *[other] Zaznaczono wszystkich { $total } pasujących klientów
    }

# Selection strip: a button.
select-all =
    { $total ->
        [one] Zaznacz jedynego pasującego klienta
        [few] Zaznacz wszystkich { $total } pasujących klientów
        [many] Zaznacz wszystkich { $total } pasujących klientów
       *[other] Zaznacz wszystkich { $total } pasujących klientów
    }

# Another number matches now.
drift-total =
    Lista zmieniła się podczas przeglądania: wcześniej { $before ->
        [one] { $before } klient
        [few] { $before } klientów
        [many] { $before } klientów
       *[other] { $before } klientów
    }, teraz { NUMBER($now) }.

# Rows are missing.
drift-short =
    Serwer podaje więcej klientów, niż przesłał: na tej stronie brakuje { $missing ->
        [one] { $missing } klienta.
        [few] { $missing } klientów.
        [many] { $missing } klientów.
       *[other] { $missing } klientów.
    }

# Some rows are not as they were.
rows-changed =
    { $count ->
        [one] Zmienił się { $count } wiersz
        [few] Zmieniły się { $count } wiersze
        [many] Zmieniło się { $count } wierszy
       *[other] Zmieniło się { $count } wierszy
    }

# Name of a part of one list where there may be others, such as "Filters: Customers".
name-in = { $part }: { $console }

# A pause, by the second.
continues-in = wznowienie za { NUMBER($seconds) } s

# Rows of all that match, such as "26–50 of 2,560".
range-of-total = { NUMBER($first) }–{ NUMBER($last) } z { NUMBER($total) }

# Read aloud, and the table's name.
announce-page = Klienci { $range }

# Link to a page.
page = Strona { NUMBER($number) }

# Beside the box that jumps to a page.
of-pages = z { NUMBER($last) }

# How old the rows are.
as-of = stan na { $time }

# Chip.
chip-status = Status: { $name }

# Chip.
chip-name = Imię lub nazwisko: { $name }

# Chip.
chip-email = E-mail: { $address }

# Chip's button.
remove-filter = Usuń filtr { $chip }

# Copy button; $what is the name of a field.
copy = Kopiuj: { $what }

# Afterwards; $what is the name of a field.
copied-what = Skopiowano: { $what }

# Offered when an address has no hits.
search-as-name = Szukaj „{ $text }” jako imienia lub nazwiska

# Offered past the end.
go-to-last-page = Przejdź do ostatniej strony ({ NUMBER($number) })

# Past the end.
past-end =
    Strona { NUMBER($page) } nie istnieje: { $total ->
        [one] { $total } klient
        [few] { $total } klientów
        [many] { $total } klientów
       *[other] { $total } klientów
    } mieści się na { $last ->
        [one] { $last } stronie
        [few] { $last } stronach
        [many] { $last } stronach
       *[other] { $last } stronach
    }.

# Search too long.
hint-too-long =
    Wyszukiwany tekst może mieć maksymalnie { $max ->
        [one] { $max } znak
        [few] { $max } znaki
        [many] { $max } znaków
       *[other] { $max } znaków
    }.

# Where the record stands, such as "4 of 2,560".
record-position = { NUMBER($position) } z { NUMBER($total) }

# A name that is searched for, in the document's title.
quoted = „{ $text }”

# What a bad address did.
notice-page = W adresie strony podano nieprawidłowy numer strony listy: „{ $given }”. Wyświetlono stronę { NUMBER($used) }.

# What a bad address did.
notice-size =
    W adresie strony podano niedostępną liczbę wierszy na stronie: „{ $given }”. Na stronie { $used ->
        [one] wyświetlany jest { $used } wiersz
        [few] wyświetlane są { $used } wiersze
        [many] wyświetlanych jest { $used } wierszy
       *[other] wyświetlanych jest { $used } wierszy
    }.

# What a bad address did.
notice-status = W adresie strony podano status „{ $given }”, według którego nie można filtrować. Wyświetlono klientów o wszystkich statusach.

# What a bad address did.
notice-looks = W adresie strony podano nieznaną wartość kolumn, wysokości wierszy lub sortowania: „{ $given }”. Zastosowano ustawienia domyślne.

# Some preferences that were kept could not be used; $names lists them and may be empty.
notice-preferences = Niektórych ustawień zapisanych w tej przeglądarce nie można było użyć; przywrócono domyślne. { $names }

# A preference was changed where the browser keeps nothing.
notice-not-kept = Ta przeglądarka nie przechowuje danych tej strony: wybrane ustawienia obowiązują tylko do opuszczenia strony.

# What a bad address did.
notice-too-long =
    Wyszukiwany tekst w adresie strony był dłuższy niż { $max ->
        [one] { $max } znak
        [few] { $max } znaki
        [many] { $max } znaków
       *[other] { $max } znaków
    } i został skrócony.

# What a bad address did.
notice-incomplete-email = „{ $given }” nie jest pełnym adresem e-mail, więc nie wyszukiwano tego adresu.

# Error detail.
no-answer-within =
    Nie otrzymano pełnej odpowiedzi w ciągu { $seconds ->
        [one] { $seconds } sekundy
        [few] { $seconds } sekund
        [many] { $seconds } sekund
       *[other] { $seconds } sekund
    }.

# Error detail; $status is a number of HTTP, such as 500.
answered-with = Serwer odpowiedział kodem stanu HTTP { $status }.

# Error detail.
not-json = Oczekiwano formatu JSON, otrzymano { $content }: { $problem }.

# Error detail: in place of the type of an answer.
not-json-unnamed = dane nieokreślonego typu

# Error detail.
wrong-shape = { $path }: oczekiwano: { $expected }; otrzymano: { $found }.

# Error detail.
too-large = Odpowiedź przekracza { NUMBER($megabytes) } MB i nie została odczytana do końca.

# Tooltip of a column's heading.
sort-hint = Sortuj tę stronę; serwer nie może posortować całej listy

# Beside the heading of the column by which the page is sorted: not the whole list is.
sort-this-page = ta strona

# Read aloud after the table's name.
sorted-by =
    ta strona posortowana według kolumny „{ $column }”, { $direction ->
        [descending] malejąco
       *[ascending] rosnąco
    }

# Row action.
write-email = Napisz wiadomość e-mail

# Row action.
open-record = Otwórz kartę klienta

# Name of a row's toolbar.
actions-of = Działania: { $name }

# Opens the views that were saved.
views = Zapisane widoki

# Opens the list of all actions; the key is Ctrl or Cmd with K.
palette = Wszystkie działania (Ctrl+K)

# Opens the settings.
settings = Ustawienia

# Opens the choice of columns.
columns = Kolumny

# Beside a choice of status, when the number is not new.
count-of = { NUMBER($count) }, policzono o { $time }

# Name of the list of all actions.
palette-name = Wszystkie działania

# The server wants no requests.
closed-for = Serwer poprosił o wstrzymanie żądań; do końca przerwy pozostało { NUMBER($seconds) } s.

snapshot = Migawka

sort-hint-snapshot = Sortuj całą migawkę; z klawiszem Shift także według tej kolumny

all-sorted-by =
    posortowano według: { $column }, { $direction ->
        [descending] malejąco
       *[ascending] rosnąco
    }
