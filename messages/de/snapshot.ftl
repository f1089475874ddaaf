taken-at = Schnappschuss von { $time }

rows-of = { NUMBER($rows) } von { NUMBER($total) } Zeilen

complete = vollständig

incomplete = unvollständig

everybody = alle Kunden

read-again = Neu lesen

leave = Aktuelle Liste zeigen

drop = Verwerfen

not-understood = In der Adresse nicht verstanden und weggelassen: { $parts }

narrow = Schnappschuss filtern

none = keine Angabe

email = E-Mail

email-any = Mit oder ohne

email-with = Mit E-Mail-Adresse

email-without = Ohne E-Mail-Adresse

from = Von

to = Bis

when-any = Jederzeit

when-last = In den letzten … Tagen

when-not-last = Nicht in den letzten … Tagen

when-between = Zwischen zwei Tagen

when-never = Nie

days = Tage

told-last =
    { $days ->
        [one] am letzten Tag
       *[other] in den letzten { $days } Tagen
    }

told-not-last =
    { $days ->
        [one] nicht am letzten Tag
       *[other] nicht in den letzten { $days } Tagen
    }

told-between = { $from } bis { $to }

told-from = ab { $from }

told-to = bis { $to }

told = { $name }: { $what }

no-snapshot = Kein Schnappschuss dieser Liste

no-snapshot-advice = Diese Ansicht sortiert oder filtert, wie es die API nicht kann. Dafür wird die Liste einmal in den Speicher dieses Browsers gelesen.

take = Schnappschuss aufnehmen

leave-it = Die Liste selbst zeigen

search-placeholder = Name, Teil einer E-Mail-Adresse, Telefon oder ID

twice = Doppelte

twice-any = Doppelt oder einmal

same-email = Gleiche E-Mail-Adresse

same-phone = Gleiche Telefonnummer

same-name = Gleicher Name

side-by-side = Nebeneinander

twins = Doppelte nebeneinander

twins-none = Niemand ist doppelt in der Liste.

groups = Gruppen { NUMBER($first) } bis { NUMBER($last) } von { NUMBER($total) }

group = Gruppe { NUMBER($number) }

differs = verschieden

previous = Vorherige

next = Nächste

not-offered = Diese Ansicht sortiert oder filtert, wie es die API nicht kann, und diese Konsole nimmt keine Schnappschüsse auf.
