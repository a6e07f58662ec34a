-- An accredited post as demos have it: every field, and for each value whether it is published; and the door for whole lists of them.

alter table planner.accredited_posts
  drop constraint accredited_posts_posts_check,
  drop constraint accredited_posts_year_check,
  drop constraint accredited_posts_org_id_hospital_cohort_term_name_year_key,
  drop constraint accredited_posts_hospital_check;
alter table planner.accredited_posts rename column hospital to organization;
alter table planner.accredited_posts drop column confidence;
alter table planner.accredited_posts alter column posts type integer[] using array[posts];
alter table planner.accredited_posts alter column year type text using coalesce(year::text, '');
alter table planner.accredited_posts
  alter column year set default '',
  alter column year set not null,
  add column facility text check (length(facility) <= 200),
  add column subspecialty text check (length(subspecialty) <= 200),
  add column categories planner.experience_category[] not null default '{}' check (array_position(categories, null) is null),
  add column is_service_term boolean not null default false,
  add column is_rural boolean not null default false,
  add column span_terms integer not null default 1 check (span_terms between 1 and 2),
  add column required integer not null default 0 check (required between 0 and 500),
  add column excludable boolean not null default false,
  add column code text check (length(code) <= 20),
  add column status jsonb not null default '{}' check (jsonb_typeof(status) = 'object'),
  add check (length(btrim(organization)) between 1 and 200),
  add check (cardinality(posts) between 1 and 8 and planner_private.all_between(posts, 0, 500)),
  add check (length(year) <= 50),
  add check (length(specialty) <= 200),
  add check (length(source) <= 1000),
  add check (length(note) <= 1000),
  add unique nulls not distinct (org_id, organization, state, cohort, term_name, facility, year);

comment on table planner.accredited_posts is 'Accredited posts of an organisation and where each value comes from; demos are made of them.';
comment on column planner.accredited_posts.organization is 'Whose post it is: a health service, hospital or network.';
comment on column planner.accredited_posts.posts is 'One count for every term, or one per term.';
comment on column planner.accredited_posts.year is 'Of the source, in its words.';
comment on column planner.accredited_posts.status is 'For each value, by its name, whether it is published or illustrative.';

grant insert (facility, subspecialty, categories, is_service_term, is_rural, span_terms, required, excludable, code, status),
  update (facility, subspecialty, categories, is_service_term, is_rural, span_terms, required, excludable, code, status)
  on planner.accredited_posts to authenticated;

create function planner.import_accredited_posts(target uuid, list jsonb) returns integer
language plpgsql security invoker set search_path = '' as $$
declare
  taken integer;
begin
  if target is null or jsonb_typeof(list) is distinct from 'array' then
    raise sqlstate 'PT422' using message = 'a list of posts is needed', hint = 'no_list';
  end if;
  if not target = any ((select planner_private.my_org_ids())::uuid[]) then
    raise sqlstate 'PT404' using message = 'there is no such organisation', hint = 'no_organisation';
  end if;
  if not target = any ((select planner_private.my_org_ids('planner'))::uuid[]) then
    raise sqlstate 'PT403' using message = 'only planners and admins take lists of posts in', hint = 'not_a_planner';
  end if;
  delete from planner.accredited_posts as old
  using jsonb_to_recordset(list) as given (organization text, state planner.state, cohort planner.cohort)
  where old.org_id = target
    and lower(old.organization) = lower(given.organization) and old.state = given.state and old.cohort = given.cohort;
  insert into planner.accredited_posts (
    org_id, organization, state, cohort, term_name, facility, specialty, subspecialty, parent_specialty, categories, posts,
    is_service_term, is_rural, span_terms, required, excludable, code, year, source, note, status
  )
  select target, given.organization, given.state, given.cohort, given.term_name, given.facility, given.specialty, given.subspecialty,
    given.parent_specialty, coalesce(given.categories, '{}'), given.posts,
    coalesce(given.is_service_term, false), coalesce(given.is_rural, false), coalesce(given.span_terms, 1), coalesce(given.required, 0),
    coalesce(given.excludable, false), given.code, coalesce(given.year, ''), coalesce(given.source, ''), coalesce(given.note, ''),
    coalesce(given.status, '{}')
  from jsonb_populate_recordset(null::planner.accredited_posts, list) as given;
  get diagnostics taken = row_count;
  return taken;
end $$;
comment on function planner.import_accredited_posts is
  'Takes a list of posts in, whole or not at all: those of an organisation and cohort take the place of all it had there.';

revoke execute on function planner.import_accredited_posts(uuid, jsonb) from public, anon;
grant execute on function planner.import_accredited_posts(uuid, jsonb) to authenticated, service_role;
