create table planner.organisations (
  id uuid primary key default gen_random_uuid(),
  name text not null check (length(btrim(name)) between 1 and 200),
  slug text not null unique check (slug ~ '^[a-z0-9][a-z0-9-]{0,62}$'),
  created_at timestamptz not null default now()
);
comment on table planner.organisations is 'A hospital or network. Every other row belongs to one, and none can point into another.';

create table planner.memberships (
  org_id uuid not null references planner.organisations on delete cascade,
  user_id uuid not null references auth.users on delete cascade,
  role planner.org_role not null default 'viewer',
  created_at timestamptz not null default now(),
  primary key (org_id, user_id)
);
comment on table planner.memberships is 'Who may see and do what in which organisation.';

revoke all on planner.organisations, planner.memberships from public, anon, authenticated;
grant all on planner.organisations, planner.memberships to service_role;
grant select on planner.organisations, planner.memberships to authenticated;
grant update (name) on planner.organisations to authenticated;
grant insert (org_id, user_id, role), update (role), delete on planner.memberships to authenticated;

create index memberships_user_id on planner.memberships (user_id, org_id, role);

create function planner_private.my_org_ids(at_least planner.org_role default 'viewer') returns uuid[]
language sql stable security definer set search_path = '' as $$
  select coalesce(array_agg(member.org_id), '{}')
  from planner.memberships as member
  where member.user_id = (select auth.uid()) and member.role >= at_least
$$;
comment on function planner_private.my_org_ids is
  'Organisations in which the caller has at least this role. Call it as (select ...), so that it runs once a statement and not once a row.';
revoke execute on function planner_private.my_org_ids(planner.org_role) from public, anon;
grant execute on function planner_private.my_org_ids(planner.org_role) to authenticated, service_role;

alter table planner.organisations enable row level security;
alter table planner.memberships enable row level security;

create policy "Members see their organisation" on planner.organisations
for select to authenticated
using (id = any ((select planner_private.my_org_ids())::uuid[]));

create policy "Admins rename their organisation" on planner.organisations
for update to authenticated
using (id = any ((select planner_private.my_org_ids('admin'))::uuid[]))
with check (id = any ((select planner_private.my_org_ids('admin'))::uuid[]));

create policy "Members see their own membership and admins see all of their organisation" on planner.memberships
for select to authenticated
using (user_id = (select auth.uid()) or org_id = any ((select planner_private.my_org_ids('admin'))::uuid[]));

create policy "Admins add members to their organisation" on planner.memberships
for insert to authenticated
with check (org_id = any ((select planner_private.my_org_ids('admin'))::uuid[]));

create policy "Admins change the roles of their organisation" on planner.memberships
for update to authenticated
using (org_id = any ((select planner_private.my_org_ids('admin'))::uuid[]))
with check (org_id = any ((select planner_private.my_org_ids('admin'))::uuid[]));

create policy "Admins remove members of their organisation" on planner.memberships
for delete to authenticated
using (org_id = any ((select planner_private.my_org_ids('admin'))::uuid[]));

create function planner_private.keep_an_admin() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  -- Two admins who remove each other at once queue here. No row: the organisation itself is being deleted.
  perform from planner.organisations as organisation where organisation.id = old.org_id for update;
  if found
    and exists (select from auth.users as account where account.id = old.user_id)
    and not exists (select from planner.memberships as member where member.org_id = old.org_id and member.role = 'admin')
  then
    raise sqlstate 'PT409' using message = 'an organisation needs an admin', hint = 'last_admin';
  end if;
  return null;
end $$;
revoke execute on function planner_private.keep_an_admin() from public, anon;
create trigger keep_an_admin after update or delete on planner.memberships
for each row when (old.role = 'admin') execute function planner_private.keep_an_admin();

create function planner.create_organisation(name text, slug text) returns uuid
language plpgsql security definer set search_path = '' as $$
declare
  new_id uuid;
begin
  if (select auth.uid()) is null then
    raise sqlstate 'PT401' using message = 'sign in first';
  end if;
  insert into planner.organisations (name, slug)
  values (create_organisation.name, create_organisation.slug)
  returning id into new_id;
  insert into planner.memberships (org_id, user_id, role) values (new_id, (select auth.uid()), 'admin');
  return new_id;
end $$;
comment on function planner.create_organisation is 'Makes an organisation with the caller as its first admin; returns its id.';
revoke execute on function planner.create_organisation(text, text) from public, anon;
grant execute on function planner.create_organisation(text, text) to authenticated, service_role;
