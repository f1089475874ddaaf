# Title of the dialog.
export-title = Eksportuj klientów

# What goes into the file.
rows = Wiersze

# File name.
file-name = Nazwa pliku

# Format.
format-legend = Format

# CSV.
delimiter-legend = Separator

# CSV.
header = Pierwszy wiersz

# CSV.
header-fields = Nazwy pól (first_name)

# CSV.
header-labels = Nazwy opisowe (Imię)

# CSV.
bom = Oznacz jako UTF-8 dla programu Excel (znacznik kolejności bajtów)

# CSV.
neutral = Neutralizuj formuły

# CSV.
neutral-note = Tekst zaczynający się od znaku =, +, - lub @ jest poprzedzany apostrofem, aby żaden arkusz kalkulacyjny nie wykonał go jako formuły. Dotyczy to także numerów telefonów ze znakiem +: opcję należy wyłączać tylko na potrzeby programów innych niż arkusze kalkulacyjne.

# Fields.
columns = Kolumny

# Fields.
columns-none = Należy wybrać co najmniej jedną kolumnę.

# Where it is kept.
keep = Zachowuj postęp w tej przeglądarce

# Where it is kept.
keep-note = Po ponownym wczytaniu strony lub zamknięciu przeglądarki można wtedy kontynuować od tego samego miejsca. Wiersze pozostają na tym komputerze do czasu ukończenia lub odrzucenia eksportu.

# Where it is kept.
keep-failed = Nie można tu niczego zachować: przeglądarka nie przechowuje danych tej strony albo inna karta przeglądarki zachowuje własne.

# Where it is saved.
place = Miejsce zapisu

# Where it is saved.
place-downloads = Pobrane

# Where it is saved.
place-choose = Wybierz folder…

# Where it is saved.
place-note = Plik i jego manifest. Istniejące pliki nie są nadpisywane.

# A workbook.
workbook-missing = Na tej stronie nie można tworzyć skoroszytów. Plik CSV również otwiera się w programie Excel.

# A workbook.
workbook-making = Tworzenie skoroszytu…

# A workbook.
workbook-failed = Nie udało się utworzyć skoroszytu. Wszystkie wiersze są wczytane: można je zapisać w obecnej postaci, po jednej tablicy JSON w każdej linii, albo spróbować ponownie.

# A workbook.
workbook-rows = Zapisz wiersze w obecnej postaci

# A workbook.
sum-cut = Skrócone teksty

# The file could not be saved.
save-failed = Nie udało się zapisać pliku w tym miejscu. Wszystkie wiersze są wczytane: można spróbować ponownie albo zapisać plik w folderze „Pobrane”.

# The file could not be saved.
save-downloads = Zapisz w folderze „Pobrane”

# The file could not be saved.
try-again = Spróbuj ponownie

# Begins.
start = Rozpocznij eksport

# An export that was kept.
unfinished = Nieukończony eksport

# An export that was kept.
unfinished-resume = Kontynuuj

# Throws it away.
discard = Odrzuć

# Looks for what was kept.
looking = Wyszukiwanie nieukończonych eksportów…

# Title while it runs.
run-title = Eksport

# Name of the bar.
run-progress = Wyeksportowane wiersze

# Stops for a while.
pause = Wstrzymaj

# Goes on.
resume = Wznów

# Ends it early.
stop = Zatrzymaj…

# Paused.
paused = Wstrzymano.

# Until what is on its way has come.
pausing = Kończenie rozpoczętych żądań…

# Ends it early, and keeps what is there.
save-incomplete = Zapisz odczytane dane

# Ends it early.
stop-words = Zatrzymać w tym miejscu? Odczytane dotąd dane można zapisać jako niekompletny plik.

# Goes on after all.
go-on = Kontynuuj

# Reads again what is missing.
read-missing = Odczytaj brakujące dane

# Saves once more.
save-again = Zapisz plik ponownie

# Saves the manifest.
save-manifest = Zapisz manifest

# Closes the summary.
done = Gotowe

# Tries at once.
try-now = Spróbuj teraz

# Reads the list in parts.
split = Eksportuj według statusu

# The disk is full, or the browser refuses.
disk = Przeglądarka nie mogła zapisać pliku. Dysk może być pełny.

# At the end.
complete = Kompletny

# At the end.
incomplete = NIEKOMPLETNY

# At the end.
complete-words = Każdy klient obecny na liście od początku do końca eksportu znajduje się w pliku dokładnie raz.

# At the end.
incomplete-words = Może brakować klientów. Informuje o tym nazwa pliku.

# Summary.
sum-file = Plik

# Summary.
sum-rows = Wiersze

# Summary.
sum-ids = Różne identyfikatory

# Summary.
sum-total = Pasujący klienci

# Summary.
sum-time = Czas trwania

# Summary.
sum-drift = Zmiany w trakcie eksportu

# Summary.
sum-drift-none = Nie wykryto.

# Summary.
sum-missing = Brakujące wiersze

# Summary.
sum-sha = SHA-256

# Title of the dialog.
copy-title = Kopiuj dane klientów

# What is copied.
copy-what = Kopiowane dane

# What is copied.
copy-emails = Adresy e-mail

# What is copied.
copy-ids = Identyfikatory klientów

# What is copied.
copy-table = Tabela do arkusza kalkulacyjnego

# Between addresses or ids.
copy-separator = Separator

# Copies.
copy-now = Kopiuj do schowka

# Reading failed.
copy-incomplete = Nie udało się odczytać wszystkich klientów, więc nie można nic skopiować. Przyczynę wskaże eksport.

# Title of the dialog.
lookup-title = Sprawdź adresy e-mail

# Title while it runs.
lookup-run-title = Sprawdzanie adresów e-mail

# Where addresses go.
lookup-paste = Adresy

# Where addresses go.
lookup-note = Maksymalnie 5000 adresów rozdzielonych w dowolny sposób: kolumna tabeli, lista odbiorców wiadomości, po jednym w wierszu. Można tu także upuścić plik.

# A file.
lookup-file = Lub plik

# Begins.
lookup-start = Sprawdź

# Nothing pasted yet.
lookup-none = Nie podano jeszcze adresów.

# Name of the bar.
lookup-progress = Sprawdzone adresy

# Name of the table.
lookup-results = Wyniki

# Failed ones.
lookup-again = Ponów nieudane

# A lookup that was kept.
lookup-unfinished = Nieukończone sprawdzanie adresów

# What is kept, and where.
lookup-keep-note = Po ponownym wczytaniu strony lub zamknięciu przeglądarki można wtedy kontynuować od tego samego miejsca. Adresy i znalezieni klienci pozostają na tym komputerze do czasu ukończenia lub odrzucenia sprawdzania.

# Ends it early.
lookup-stop = Zatrzymaj i zamknij

# Ends it early.
lookup-stop-words = Zatrzymać w tym miejscu? Potrzebne wyniki należy najpierw zapisać: po zamknięciu zostaną utracone.

# Title of the dialog.
compare-title = Porównaj z wcześniejszym eksportem

# What it does.
compare-words = Pokazuje na podstawie identyfikatorów, których klientów od tamtego czasu dodano, usunięto lub zmieniono. Plik można tu upuścić lub wybrać. Pozostaje on na tym komputerze.

# The file.
compare-file = Wcześniejszy eksport (CSV, JSON Lines lub JSON)

# Begins.
compare-start = Porównaj

# A file that cannot be taken.
compare-too-large = Tego pliku nie można odczytać lub jest on na to zbyt duży.

# The list could not be read.
compare-incomplete = Nie udało się odczytać wszystkich klientów, więc nie dokonano porównania. Przyczynę wskaże eksport.

# Name of the table.
compare-results = Zmiany

# Saves them.
compare-save = Zapisz zmiany jako CSV

# A kind of change.
added = Dodano

# A kind of change.
removed = Usunięto

# A kind of change.
changed = Zmieniono

# Name of the list of further dialogs.
other-ways = Inne możliwości

# Prints the page.
print = Drukuj tę stronę

# The limit leaves nothing to bulk work.
estimate-never = nieskończenie długo

# A workbook that would be too large.
workbook-too-large =
    Skoroszyt liczący ponad { $most ->
        [one] { $most } wiersz
        [few] { $most } wiersze
        [many] { $most } wierszy
       *[other] { $most } wierszy
    } wymaga zbyt dużej ilości pamięci. Należy wybrać format CSV, który otwiera się w programie Excel, albo zawęzić filtr.

# How many texts were cut.
cut-texts = { NUMBER($count) }, do 32 767 znaków mieszczących się w komórce

# What stands between addresses or ids.
separator-line = Nowy wiersz

# What stands between addresses or ids, or columns.
comma = Przecinek

# What stands between addresses or ids, or columns.
semicolon = Średnik

# What stands between columns.
tab = Tabulator

# While everybody who matches is read.
reading =
    Odczytywanie listy: dotychczas { $rows ->
        [one] { $rows } wiersz…
        [few] { $rows } wiersze…
        [many] { $rows } wierszy…
       *[other] { $rows } wierszy…
    }

# What will be copied.
copies =
    { $count ->
        [one] { $count } klient.
        [few] { $count } klientów.
        [many] { $count } klientów.
       *[other] { $count } klientów.
    }

# What will be copied.
copies-emails =
    { $count ->
        [one] { $count } adres.
        [few] { $count } różne adresy.
        [many] { $count } różnych adresów.
       *[other] { $count } różnych adresów.
    }{ $without ->
        [0] { "" }
        [one] { " " }{ $without } klient nie ma adresu.
        [few] { " " }{ $without } klientów nie ma adresu.
        [many] { " " }{ $without } klientów nie ma adresu.
       *[other] { " " }{ $without } klientów nie ma adresu.
    }

# Afterwards.
copied = Skopiowano.

# The browser does not allow copying.
copy-refused = Przeglądarka nie zezwoliła na kopiowanie.

# A lookup that was kept.
lookup-unfinished-words =
    Sprawdzono { NUMBER($done) } z { $all ->
        [one] { $all } adresu
        [few] { $all } adresów
        [many] { $all } adresów
       *[other] { $all } adresów
    }; rozpoczęto o { $time }.

# Before a lookup.
lookup-estimate =
    { $count ->
        [one] { $count } adres
        [few] { $count } adresy
        [many] { $count } adresów
       *[other] { $count } adresów
    }{ $repeated ->
        [0] { "" }
        [one] { " " }(pominięto { $repeated } powtórzony)
        [few] { " " }(pominięto { $repeated } powtórzone)
        [many] { " " }(pominięto { $repeated } powtórzonych)
       *[other] { " " }(pominięto { $repeated } powtórzonych)
    }, po jednym żądaniu na adres, { $time } przy bieżącym limicie.

# What is no address; $named lists some of them.
lookup-bad =
    Pominięto { $count ->
        [one] { $count } wpis, który nie jest pełnym adresem
        [few] { $count } wpisy, które nie są pełnymi adresami
        [many] { $count } wpisów, które nie są pełnymi adresami
       *[other] { $count } wpisów, które nie są pełnymi adresami
    }: { $named }

# Too many.
lookup-too-many =
    Pominięto { $count ->
        [one] { $count } adres
        [few] { $count } adresy
        [many] { $count } adresów
       *[other] { $count } adresów
    } ponad limit jednorazowego sprawdzania.

# While it runs.
lookup-run-progress =
    { NUMBER($done) } z { $total ->
        [one] { $total } adresu
        [few] { $total } adresów
        [many] { $total } adresów
       *[other] { $total } adresów
    }

# An outcome.
lookup-found = Znaleziono

# An outcome.
lookup-not-found = Nie znaleziono

# An outcome: several customers have the address.
lookup-several = Kilku klientów

# An outcome.
lookup-failed = Nieudane

# How many of an outcome.
lookup-count = { $outcome }: { NUMBER($count) }

# Button of an outcome: saves those as a file.
lookup-save-outcome = Zapisz „{ $outcome }”

# The lookup's table: a column.
lookup-address = Adres

# The lookup's table: a column.
lookup-result = Wynik

# The lookup's table: a column.
lookup-customer = Klient

# The comparison's table: a column.
compare-change = Zmiana

# The comparison's table: a column.
compare-customer = Klient

# The comparison's table: a column.
compare-what = Szczegóły

# What the file is compared with; $rows says which customers.
compare-against = Zakres porównania: { $rows }. Należy użyć filtra, z którym utworzono plik.

# A good file.
compare-file-good =
    { $name }: { $rows ->
        [one] { $rows } klient
        [few] { $rows } klientów
        [many] { $rows } klientów
       *[other] { $rows } klientów
    }, { $fields ->
        [one] { $fields } kolumna
        [few] { $fields } kolumny
        [many] { $fields } kolumn
       *[other] { $fields } kolumn
    }{ $repeated ->
        [0] { "" }
        [one] , { $repeated } powtórzony identyfikator
        [few] , { $repeated } powtórzone identyfikatory
        [many] , { $repeated } powtórzonych identyfikatorów
       *[other] , { $repeated } powtórzonych identyfikatorów
    }.

# A file that is marked as incomplete.
compare-file-incomplete = Plik jest oznaczony jako INCOMPLETE (niekompletny): brakujący w nim klienci zostaną wykazani jako dodani.

# A file with nothing in it.
compare-empty = Plik { $name } nie zawiera żadnych klientów.

# A foreign file.
compare-no-id = Plik { $name } nie jest eksportem tej listy: nie ma w nim kolumny „id”. Kolumny pliku: { $names }.

# A broken file.
compare-broken = Błąd odczytu pliku { $name } w linii { NUMBER($line) }: { $problem }

# What was found.
compare-sums = Dodano: { NUMBER($added) }, usunięto: { NUMBER($removed) }, zmieniono: { NUMBER($changed) }, bez zmian: { NUMBER($same) }.

# Another value of a field, such as "Status: ACTIVE → BLACKLISTED".
change = { $field }: { $before } → { $now }

# What is taken away: everybody.
all-customers = Wszyscy klienci

# What is taken away: everybody.
all-customers-counted =
    { $total ->
        [one] Jedyny klient
        [few] Wszyscy klienci ({ $total })
        [many] Wszyscy klienci ({ $total })
       *[other] Wszyscy klienci ({ $total })
    }

# What is taken away; $filter lists the filters.
all-matching = Wszyscy pasujący klienci: { $filter }

# What is taken away; $filter lists the filters.
all-matching-counted =
    { $total ->
        [one] Jedyny pasujący klient
        [few] Wszyscy pasujący klienci ({ $total })
        [many] Wszyscy pasujący klienci ({ $total })
       *[other] Wszyscy pasujący klienci ({ $total })
    }: { $filter }

# What is taken away.
the-selected =
    { $count ->
        [one] Jedyny zaznaczony klient
        [few] Zaznaczeni klienci ({ $count })
        [many] Zaznaczeni klienci ({ $count })
       *[other] Zaznaczeni klienci ({ $count })
    }

# What it costs; $time is "about 20 s" or the like.
estimate =
    { $rows ->
        [one] { $rows } wiersz
        [few] { $rows } wiersze
        [many] { $rows } wierszy
       *[other] { $rows } wierszy
    }, { $requests ->
        [one] { $requests } żądanie
        [few] { $requests } żądania
        [many] { $requests } żądań
       *[other] { $requests } żądań
    }, { $time } przy bieżącym limicie.

# No requests are needed.
no-requests =
    { $rows ->
        [one] { $rows } wiersz, który jest już wczytany.
        [few] { $rows } wiersze, które są już wczytane.
        [many] { $rows } wierszy, które są już wczytane.
       *[other] { $rows } wierszy, które są już wczytane.
    }

# About so long.
about-seconds = około { NUMBER($seconds) } s

# About so long.
about-minutes = około { NUMBER($minutes) } min

# About so long.
about-hours = około { NUMBER($hours) } godz.

# So long.
duration-seconds = { NUMBER($seconds) } s

# So long.
duration-minutes = { NUMBER($minutes) } min { NUMBER($seconds) } s

# While it runs.
progress =
    { NUMBER($rows) } z { $total ->
        [one] { $total } wiersza
        [few] { $total } wierszy
        [many] { $total } wierszy
       *[other] { $total } wierszy
    } · { $requests ->
        [one] { $requests } żądanie
        [few] { $requests } żądania
        [many] { $requests } żądań
       *[other] { $requests } żądań
    }

# While it runs, before it is known how many there are.
progress-so-far =
    { $rows ->
        [one] { $rows } wiersz
        [few] { $rows } wiersze
        [many] { $rows } wierszy
       *[other] { $rows } wierszy
    } · { $requests ->
        [one] { $requests } żądanie
        [few] { $requests } żądania
        [many] { $requests } żądań
       *[other] { $requests } żądań
    }

# How fast.
rate =
    { $rows ->
        [one] { $rows } wiersz/s
        [few] { $rows } wiersze/s
        [many] { $rows } wierszy/s
       *[other] { $rows } wierszy/s
    }

# What is left; $time is "about 20 s" or the like.
left = pozostało { $time }

# Why it waits.
waits-budget = Limit żądań

# Why it waits.
waits-asked = Serwer poprosił o wstrzymanie żądań

# Why it waits.
waits-offline = Brak połączenia

# Why it waits.
waits-hidden = Ta karta przeglądarki działa w tle

# Why it waits.
waits-failed = Serwer nie odpowiedział prawidłowo

# Why it waits, and for how long.
waits = { $why }; wznowienie za { NUMBER($seconds) } s.

# Waiting to try again; $title says what went wrong.
tries-again = { $title }. Ponowna próba za { NUMBER($seconds) } s.

# Stopped; $title says what went wrong, $advice is a sentence.
stopped = { $title }. { $advice }

# The server refuses to skip so many rows.
skip-limit =
    Serwer nie udostępnia wierszy poza { $skip ->
        [one] pierwszym.
        [few] pierwszymi { $skip }.
        [many] pierwszymi { $skip }.
       *[other] pierwszymi { $skip }.
    }{ " " }{ $way ->
        [split] Można użyć opcji „Eksportuj według statusu”, która odczytuje od początku trzy krótsze listy, albo zawęzić filtr.
       *[narrow] Należy zawęzić filtr i wyeksportować poszczególne części osobno.
    }

# An export that was kept.
unfinished-words =
    Odczytano { NUMBER($rows) } z { $total ->
        [one] { $total } wiersza
        [few] { $total } wierszy
        [many] { $total } wierszy
       *[other] { $total } wierszy
    }; rozpoczęto o { $time }.

# A format.
format-csv = CSV

# A format.
format-json-lines = JSON Lines

# A format.
format-json = JSON

# A format.
format-xlsx = Skoroszyt programu Excel

# Column's button.
move-up = Przesuń w górę: { $column }

# Column's button.
move-down = Przesuń w dół: { $column }

# How many matched.
totals = { NUMBER($start) } na początku, { NUMBER($end) } na końcu

# What changed while it ran.
drift-totals =
    { $count ->
        [one] { $count } zmiana łącznej liczby klientów
        [few] { $count } zmiany łącznej liczby klientów
        [many] { $count } zmian łącznej liczby klientów
       *[other] { $count } zmian łącznej liczby klientów
    }

# What changed while it ran.
drift-moved =
    { $count ->
        [one] { $count } przesunięcie wierszy między stronami
        [few] { $count } przesunięcia wierszy między stronami
        [many] { $count } przesunięć wierszy między stronami
       *[other] { $count } przesunięć wierszy między stronami
    }

# What changed while it ran.
drift-repeated-rows =
    { $count ->
        [one] { $count } pominięty powtórzony wiersz
        [few] { $count } pominięte powtórzone wiersze
        [many] { $count } pominiętych powtórzonych wierszy
       *[other] { $count } pominiętych powtórzonych wierszy
    }

# What changed while it ran.
drift-out-of-turn =
    { $count ->
        [one] { $count } klient znaleziony w odczytanej już części
        [few] { $count } klientów znalezionych w odczytanej już części
        [many] { $count } klientów znalezionych w odczytanej już części
       *[other] { $count } klientów znalezionych w odczytanej już części
    }

# What changed while it ran.
drift-read-again =
    { $count ->
        [one] { $count } żądanie ponownego odczytu
        [few] { $count } żądania ponownego odczytu
        [many] { $count } żądań ponownego odczytu
       *[other] { $count } żądań ponownego odczytu
    }

# What is missing.
missing-row = wiersz { NUMBER($row) }

# What is missing.
missing-rows = wiersze { NUMBER($first) }–{ NUMBER($last) }

# What is missing.
missing-elsewhere =
    { $count ->
        [one] jeszcze { $count } wiersz o nieznanym położeniu
        [few] jeszcze { $count } wiersze o nieznanym położeniu
        [many] jeszcze { $count } wierszy o nieznanym położeniu
       *[other] jeszcze { $count } wierszy o nieznanym położeniu
    }

# What is wrong with a part of the list.
flaw-short = mniej wierszy, niż zażądano

# What is wrong with a part of the list.
flaw-repeated = powtórzony klient

# What is wrong with a part of the list.
flaw-reordered = inna kolejność klientów niż poprzednio

# What is wrong with a part of the list.
flaw-lost = nie ma żadnego z wcześniej odczytanych klientów

snapshot-title = Zrób migawkę

snapshot-note = Wszystkie wiersze listy są raz wczytywane do pamięci tej przeglądarki. Można je tam sortować, filtrować i zabierać bez dalszych zapytań, aż do zamknięcia strony. Późniejsze zmiany na serwerze nie są w nich widoczne.

snapshot-cost-unknown = Nie wiadomo, ile to wymaga zapytań.

snapshot-there = Migawka z { $time } pozostaje, dopóki nowa nie będzie kompletna.

snapshot-start = Zrób migawkę

snapshot-run-title = Tworzenie migawki

snapshot-failed = Nie można zachować wierszy w pamięci. Nic, co było wcześniej, nie zostało utracone.

snapshot-missing = Lista zmieniła się podczas wczytywania albo niektórych wierszy nie udało się odczytać: kogoś może brakować.

snapshot-stop = Przerwać wczytywanie?

snapshot-use = Użyj niekompletnej

of-snapshot = migawka z { $time }
