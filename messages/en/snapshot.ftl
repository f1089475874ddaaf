# Which snapshot it is.
taken-at = Snapshot of { $time }

# How much of the list it holds.
rows-of = { NUMBER($rows) } of { NUMBER($total) } rows

# Nobody is missing in it.
complete = complete

# Somebody may be missing in it.
incomplete = incomplete

# Of which list it is: all.
everybody = all customers

# A button.
read-again = Read again

# A button: shows the list itself in place of the snapshot.
leave = Show the live list

# A button: forgets the snapshot.
drop = Drop

# Parts of an address that mean nothing.
not-understood = Not understood in the address and left out: { $parts }

# Name of the region with the filters of a snapshot.
narrow = Filter the snapshot

# In place of a status or a type for those who have none.
none = none

# Name of a filter.
email = E-mail

# A choice.
email-any = With or without

# A choice.
email-with = With e-mail address

# A choice.
email-without = Without e-mail address

# Label of the lower end of a range.
from = From

# Label of the upper end of a range.
to = To

# A choice.
when-any = Any time

# A choice, before a number of days.
when-last = In the last … days

# A choice, before a number of days.
when-not-last = Not in the last … days

# A choice.
when-between = Between two days

# A choice.
when-never = Never

# Label of a number.
days = Days

# A filter in force.
told-last =
    { $days ->
        [one] in the last day
       *[other] in the last { $days } days
    }

# A filter in force.
told-not-last =
    { $days ->
        [one] not in the last day
       *[other] not in the last { $days } days
    }

# A filter in force.
told-between = { $from } to { $to }

# A filter in force.
told-from = from { $from }

# A filter in force.
told-to = up to { $to }

# A filter in force: its name and what it says.
told = { $name }: { $what }

# Title where an address asks for what only a snapshot can show.
no-snapshot = No snapshot of this list

# Below that title.
no-snapshot-advice = This view sorts or filters in ways that the API cannot. Read the list into this browser’s memory once to see it.

# What to do about it.
take = Take a snapshot

# What else to do about it.
leave-it = Show the list itself

# Inside the empty search box over a snapshot.
search-placeholder = Name, part of an e-mail address, phone or ID

# Name of a filter: customers who are in the list more than once.
twice = Duplicates

# A choice of that filter.
twice-any = With or without duplicates

# A choice of that filter.
same-email = Same e-mail address

# A choice of that filter.
same-phone = Same phone number

# A choice of that filter.
same-name = Same name

# A button: shows duplicates side by side.
side-by-side = Side by side

# Title of that dialog.
twins = Duplicates side by side

# There are no duplicates.
twins-none = Nobody is in the list twice.

# Which groups of duplicates are shown.
groups = Groups { NUMBER($first) } to { NUMBER($last) } of { NUMBER($total) }

# A group of duplicates.
group = Group { NUMBER($number) }

# Beside the name of a field in which duplicates differ.
differs = differs

# A button: the groups before.
previous = Previous

# A button: the groups after.
next = Next

# In place of that advice where no snapshot may be taken.
not-offered = This view sorts or filters in ways that the API cannot, and this console takes no snapshots.
