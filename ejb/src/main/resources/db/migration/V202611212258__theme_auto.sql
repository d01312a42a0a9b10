-- One word for one thing: the theme that follows the system is called "auto" on the screens.
alter table person drop constraint person_theme_check;
update person set theme = 'auto' where theme = 'system';
alter table person alter column theme set default 'auto';
alter table person add constraint person_theme_check check (theme in ('auto', 'light', 'dark'));
