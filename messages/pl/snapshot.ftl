taken-at = Migawka z { $time }

rows-of = { NUMBER($rows) } z { NUMBER($total) } wierszy

complete = kompletna

incomplete = niekompletna

everybody = wszyscy klienci

read-again = Wczytaj ponownie

leave = Pokaż bieżącą listę

drop = Usuń

not-understood = Niezrozumiałe w adresie i pominięte: { $parts }

narrow = Filtruj migawkę

none = brak

email = E-mail

email-any = Z adresem lub bez

email-with = Z adresem e-mail

email-without = Bez adresu e-mail

from = Od

to = Do

when-any = Kiedykolwiek

when-last = W ciągu ostatnich … dni

when-not-last = Nie w ciągu ostatnich … dni

when-between = Między dwoma dniami

when-never = Nigdy

days = Dni

told-last =
    { $days ->
        [one] w ciągu ostatniego dnia
        [few] w ciągu ostatnich { $days } dni
        [many] w ciągu ostatnich { $days } dni
       *[other] w ciągu ostatnich { $days } dni
    }

told-not-last =
    { $days ->
        [one] nie w ciągu ostatniego dnia
        [few] nie w ciągu ostatnich { $days } dni
        [many] nie w ciągu ostatnich { $days } dni
       *[other] nie w ciągu ostatnich { $days } dni
    }

told-between = od { $from } do { $to }

told-from = od { $from }

told-to = do { $to }

told = { $name }: { $what }

no-snapshot = Brak migawki tej listy

no-snapshot-advice = Ten widok sortuje lub filtruje tak, jak API nie potrafi. W tym celu lista jest raz wczytywana do pamięci przeglądarki.

take = Zrób migawkę

leave-it = Pokaż samą listę

search-placeholder = Imię, nazwisko, część adresu e-mail, telefon lub ID

twice = Duplikaty

twice-any = Z duplikatami lub bez

same-email = Ten sam adres e-mail

same-phone = Ten sam numer telefonu

same-name = To samo imię i nazwisko

side-by-side = Obok siebie

twins = Duplikaty obok siebie

twins-none = Nikt nie występuje na liście dwa razy.

groups = Grupy od { NUMBER($first) } do { NUMBER($last) } z { NUMBER($total) }

group = Grupa { NUMBER($number) }

differs = różni się

previous = Poprzednie

next = Następne

not-offered = Ten widok sortuje lub filtruje tak, jak API nie potrafi, a ta konsola nie robi migawek.

report = Raport

show-rows = Pokaż wiersze

save-view = Zapisz jako widok

print = Drukuj

save-csv = CSV

save-png = PNG

not-drawn = Ta przeglądarka nie ma miejsca na obraz tej wielkości.

all-rows = Wszystkie wiersze migawki

customers = Klienci

active = Aktywni

sum = Suma ostatnich transakcji

mean = Średnia ostatnia transakcja

median = Mediana ostatnich transakcji

ninetieth = 90. percentyl ostatnich transakcji

idle = Brak zakupu od { NUMBER($days) } dni

share-of = { $share } wszystkich

of-amounts = { NUMBER($count) } z kwotą

figures = Wskaźniki

chart-created = Nowi klienci w miesiącu

chart-spent = Kwoty ostatnich transakcji

chart-recency = Czas od ostatniego zakupu

summary-status = Najczęstszy: { $label }, { NUMBER($count) } z { NUMBER($total) } ({ $share }).

summary-created = { NUMBER($count) } od { $first } do { $last }, najwięcej w miesiącu { $label }: { NUMBER($most) }.

summary-spent = Połowa z { NUMBER($count) } nie przekracza { $median }. Najczęściej { $label }: { NUMBER($most) }.

summary-recency = Zakup w ciągu ostatnich { NUMBER($days) } dni: { NUMBER($recent) } ({ $share }), nigdy: { NUMBER($never) }.

nothing-to-show = Nie ma nic do pokazania.

undated = Bez czytelnej daty utworzenia: { NUMBER($count) }.

as-table = Pokaż jako tabelę

as-chart = Pokaż jako wykres

hint = Strzałki przechodzą do następnego elementu, Enter pokazuje wiersze.

share = Udział

bar = { $label }: { NUMBER($count) } ({ $share })

earlier = wcześniej

others = inne

unreadable = nieczytelne

amounts-exactly = dokładnie { $amount }

amounts-below = poniżej { $to }

amounts-between = od { $from } do poniżej { $to }

amounts-from = { $from } i więcej

idle-up-to =
    { $days ->
        [one] najwyżej dzień temu
        [few] najwyżej { $days } dni temu
        [many] najwyżej { $days } dni temu
       *[other] najwyżej { $days } dni temu
    }

idle-between = { NUMBER($over) } do { NUMBER($days) } dni temu

idle-over =
    { $days ->
        [one] ponad dzień temu
        [few] ponad { $days } dni temu
        [many] ponad { $days } dni temu
       *[other] ponad { $days } dni temu
    }

idle-never = nigdy

idle-or-never = { $when } lub nigdy

groups-of = { $measure }: { $rows } i { $columns }

groups-of-rows = { $measure }: { $rows }

pivot-rows = Wiersze

pivot-columns = Kolumny

pivot-no-columns = brak

pivot-measure = Wskaźnik

pivot = Grupy

total = Wszyscy

month-created = Miesiąc utworzenia

month-purchase = Miesiąc ostatniego zakupu

domain = Domena e-mail

country = Kraj telefonu

later = później

not-told = Nie udało się utworzyć raportu: migawka nie odpowiada. Wczytaj ją ponownie.
