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
