# Title of the list of keys.
shortcuts = Keyboard shortcuts

# A key.
row-next = Next row

# A key.
row-previous = Previous row

# A key.
row-pick = Select the row

# A key.
print = Print the page

# A key.
status-all = Status: all

# A key.
status-active = Status: active

# A key.
status-blacklisted = Status: blacklisted

# A key.
status-deactivated = Status: deactivated

# A key, and an action.
copy-link = Copy link to this view

# A key, and an action.
export = Export the list

# Keys: left and right arrow.
key-row-actions = Actions of the row

# Opens the request inspector.
requests = Request inspector

# A choice in the settings.
letters = Single keys are shortcuts

# Below the choice.
letters-note = They never count while you type. Ctrl+K always works.

# Inside the empty field of the list of all actions.
palette-placeholder = Type an action, a page number, or a name

# Nothing has all the words that were typed.
palette-none = Nothing like that.

# An action: searches for what was typed.
search-for = Search for “{ $text }”

# A group of actions.
group-actions = Action

# A group of actions: views that were saved.
group-views = View

# A group of actions: sorts the page.
group-sort = Sort this page

# Actions' group over a snapshot.
group-sort-snapshot = Sort the snapshot

# An action.
copy-customers = Copy customers…

# An action.
compare = Compare with an earlier export

# An action; $column is a column's name.
sort-by =
    { $direction ->
        [descending] { $column }, descending
       *[ascending] { $column }, ascending
    }

# An action.
sort-none = As the list is

# An action; $column is a column's name.
column-toggle =
    { $which ->
        [hide] Hide { $column }
       *[show] Show { $column }
    }

# Settings: a group.
looks = Looks

# Settings.
theme = Theme

# A theme.
theme-system = As the system

# A theme.
theme-light = Light

# A theme.
theme-dark = Dark

# A theme.
theme-contrast = High contrast

# Settings.
density = Row height

# A row height.
density-compact = Compact

# A row height.
density-normal = Normal

# A row height.
density-roomy = Roomy

# Settings: a group.
language-and-time = Language and time

# Settings.
language = Language

# A language: the one of the browser, if there is a translation.
language-of-browser = As the browser

# Settings.
zone = Time zone

# A time zone.
zone-of-browser = Local time

# Settings: a group.
list = List

# Settings.
size = Rows per page at the start

# A page size.
size-usual = As usual

# Settings: a group.
keyboard = Keyboard

# Settings: a group.
privacy = What this browser keeps

# Settings: above a list.
kept = Kept here, for this page alone:

# Settings.
kept-nothing = Nothing is kept here.

# Settings: something that is kept.
kept-likes = your settings and columns

# Settings: something that is kept.
kept-views = your saved views

# Settings: something that is kept.
kept-work = unfinished exports or lookups, with rows of customers

# Settings: forgets everything that is kept, and key and secret.
forget = Forget all

# Settings: the same button after it was pressed once.
forget-sure = Really forget all?

# Choice of columns.
columns-note = Drag a column to its place, or use the arrows. Widths are in pixels. In the table, headings can be dragged, too.

# Inside an empty field for a width.
width-usual = auto

# Field for a width; $column is a column's name.
width-of = Width of { $column }

# Button; $name is of a column or a view.
move-up = Move { $name } up

# Button; $name is of a column or a view.
move-down = Move { $name } down

# Button: the usual columns.
reset = Reset

# Field for a name.
view-save-as = Save what you see as

# Button.
view-save = Save view

# Below the field.
view-note = Filter, search, columns, row height, order and rows per page are saved, in this browser alone.

# No views.
views-none = No views yet.

# Toggle; $name is of a view.
view-first = Start with { $name }

# Button; $name is of a view.
view-rename = Rename { $name }

# Button; $name is of a view.
view-remove = Delete { $name }

# Button: all views as a file.
views-export = Save views as a file

# Button: views of a file.
views-import = Add views from a file…

# After that.
views-imported =
    { $added ->
        [one] { $added } view added
       *[other] { $added } views added
    }{ $bad ->
        [0] .
        [one] , { $bad } could not be used.
       *[other] , { $bad } could not be used.
    }

# Not a file of views.
views-no-file = This is no file of views.

# Some views cannot be read.
views-broken = Some of the views that were kept here cannot be read and are left out.

# Too many, or without a name.
views-not-added = A view needs a name, and there is room for 200.

# An action: shows a report in place of rows, or the other way round.
report-or-rows = Report of the snapshot, or its rows
