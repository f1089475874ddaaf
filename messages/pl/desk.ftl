shortcuts = Skróty klawiszowe

row-next = Następny wiersz

row-previous = Poprzedni wiersz

row-pick = Zaznacz wiersz

print = Drukuj tę stronę

status-all = Status: wszystkie

status-active = Status: aktywny

status-blacklisted = Status: na czarnej liście

status-deactivated = Status: dezaktywowany

copy-link = Kopiuj link do tego widoku

export = Eksportuj listę

key-row-actions = Działania wiersza

requests = Inspektor żądań

letters = Skróty jednoklawiszowe

letters-note = Nie działają podczas pisania. Skrót Ctrl+K działa zawsze.

palette-placeholder = Działanie, numer strony, imię lub nazwisko

palette-none = Brak wyników.

search-for = Szukaj „{ $text }”

group-actions = Działanie

group-views = Widok

group-sort = Sortowanie tej strony

group-sort-snapshot = Sortowanie migawki

copy-customers = Kopiuj dane klientów…

compare = Porównaj z wcześniejszym eksportem

sort-by =
    { $direction ->
        [descending] { $column }, malejąco
       *[ascending] { $column }, rosnąco
    }

sort-none = Kolejność listy

column-toggle =
    { $which ->
        [hide] Ukryj: { $column }
       *[show] Pokaż: { $column }
    }

looks = Wygląd

theme = Motyw

theme-system = Systemowy

theme-light = Jasny

theme-dark = Ciemny

theme-contrast = Wysoki kontrast

density = Wysokość wierszy

density-compact = Mała

density-normal = Normalna

density-roomy = Duża

language-and-time = Język i czas

language = Język

language-of-browser = Jak w przeglądarce

zone = Strefa czasowa

zone-of-browser = Czas lokalny

list = Lista

size = Początkowa liczba wierszy na stronie

size-usual = Domyślna

keyboard = Klawiatura

privacy = Dane zachowane w tej przeglądarce

kept = Zachowano tu wyłącznie na potrzeby tej strony:

kept-nothing = Niczego tu nie zachowano.

kept-likes = ustawienia i kolumny

kept-views = zapisane widoki

kept-work = nieukończone eksporty lub sprawdzania adresów wraz z wierszami danych klientów

forget = Usuń wszystkie zachowane dane

forget-sure = Na pewno usunąć wszystko?

columns-note = Kolumnę można przeciągnąć w wybrane miejsce lub przesunąć strzałkami. Szerokości są podane w pikselach. Nagłówki w tabeli również można przeciągać.

width-usual = auto

width-of = Szerokość kolumny: { $column }

move-up = Przesuń w górę: { $name }

move-down = Przesuń w dół: { $name }

reset = Przywróć domyślne

view-save-as = Zapisz bieżący widok jako

view-save = Zapisz widok

view-note = Zapisywane są filtr, wyszukiwanie, kolumny, wysokość wierszy, sortowanie i liczba wierszy na stronie – wyłącznie w tej przeglądarce.

views-none = Nie ma jeszcze widoków.

view-first = Widok początkowy: { $name }

view-rename = Zmień nazwę: { $name }

view-remove = Usuń: { $name }

views-export = Zapisz widoki w pliku

views-import = Dodaj widoki z pliku…

views-imported =
    Dodano { $added ->
        [one] { $added } widok
        [few] { $added } widoki
        [many] { $added } widoków
       *[other] { $added } widoku
    }{ $bad ->
        [0] .
        [one] , a { $bad } widoku nie udało się użyć.
        [few] , a { $bad } widoków nie udało się użyć.
        [many] , a { $bad } widoków nie udało się użyć.
       *[other] , a { $bad } widoku nie udało się użyć.
    }

views-no-file = To nie jest plik z widokami.

views-broken = Niektórych zachowanych tu widoków nie można odczytać; zostały pominięte.

views-not-added = Widok musi mieć nazwę; można zapisać maksymalnie 200 widoków.

report-or-rows = Raport z migawki lub jej wiersze
