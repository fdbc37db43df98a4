-- Views of the queue that somebody saved under a name: what they are narrowed to, as the console's address says it.

create table identity.saved_views (
  account text  primary key references identity.accounts (id),
  views   jsonb not null                          -- [{name, search}], in the order in which they are shown
);

grant select, insert, update, delete on identity.saved_views to nivaran_app;
