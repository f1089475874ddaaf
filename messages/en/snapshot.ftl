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

# A button, and a title: what the rows of a snapshot come to.
report = Report

# A button: rows in place of the report.
show-rows = Show the rows

# A button: keeps the report as a view.
save-view = Save as a view

# A button.
print = Print

# A button: the report as a file for spreadsheets.
save-csv = CSV

# A button: the report as a picture.
save-png = PNG

# The picture could not be made.
not-drawn = This browser has no room for a picture of that size.

# What a report is of where nothing is filtered.
all-rows = All rows of the snapshot

# A figure: how many there are. Also what bars and cells count.
customers = Customers

# A figure.
active = Active

# A figure.
sum = Sum of last transactions

# A figure.
mean = Mean last transaction

# A figure.
median = Median last transaction

# A figure: nine of ten are not above it.
ninetieth = 90th percentile of last transactions

# A figure.
idle = No purchase for { NUMBER($days) } days

# Below a figure.
share-of = { $share } of all

# Below a figure: of how many.
of-amounts = { NUMBER($count) } with an amount

# Name of the region with the figures.
figures = Figures

# Title of a chart.
chart-created = Sign-ups a month

# Title of a chart.
chart-spent = Amounts of last transactions

# Title of a chart.
chart-recency = Time since the last purchase

# What a chart shows.
summary-status = { $label } is the most frequent: { NUMBER($count) } of { NUMBER($total) } ({ $share }).

# What a chart shows.
summary-created = { NUMBER($count) } from { $first } to { $last }, the most in { $label }: { NUMBER($most) }.

# What a chart shows.
summary-spent = Half of { NUMBER($count) } are not above { $median }. The most frequent: { $label } ({ NUMBER($most) }).

# What a chart shows.
summary-recency = { NUMBER($recent) } ({ $share }) bought something in the last { NUMBER($days) } days, { NUMBER($never) } never did.

# In place of a chart.
nothing-to-show = There is nothing to show.

# How many are in no month.
undated = { NUMBER($count) } without a date of creation that can be read.

# A button.
as-table = Show as a table

# A button.
as-chart = Show as a chart

# How a chart and the table of groups are used.
hint = Arrow keys go from one to the next, Enter shows the rows.

# Heading of a column.
share = Share

# A bar of a chart.
bar = { $label }: { NUMBER($count) } ({ $share })

# A bar of a chart: all before the others.
earlier = earlier

# In place of all kinds that are not told apart.
others = others

# In place of a month for times that cannot be read.
unreadable = not readable

# A range of amounts.
amounts-exactly = exactly { $amount }

# A range of amounts.
amounts-below = below { $to }

# A range of amounts.
amounts-between = from { $from } to below { $to }

# A range of amounts.
amounts-from = { $from } and more

# How long ago.
idle-up-to =
    { $days ->
        [one] up to a day ago
       *[other] up to { $days } days ago
    }

# How long ago.
idle-between = { NUMBER($over) } to { NUMBER($days) } days ago

# How long ago.
idle-over =
    { $days ->
        [one] over a day ago
       *[other] over { $days } days ago
    }

# How long ago.
idle-never = never

# How long ago, or not at all.
idle-or-never = { $when } or never

# Title of the table of groups.
groups-of = { $measure } by { $rows } and { $columns }

# The same without columns.
groups-of-rows = { $measure } by { $rows }

# Label of a choice.
pivot-rows = Rows

# Label of a choice.
pivot-columns = Columns

# A choice.
pivot-no-columns = none

# Label of a choice.
pivot-measure = Figure

# Name of the region with those choices and the table.
pivot = Groups

# Heading of the column and the row of totals.
total = All

# By what customers are told apart.
month-created = Month of creation

# By what customers are told apart.
month-purchase = Month of last purchase

# By what customers are told apart.
domain = E-mail domain

# By what customers are told apart.
country = Phone country

# A bar of a chart: all after the others.
later = later

# In place of a report.
not-told = The report could not be made: the snapshot does not answer. Read it again.
