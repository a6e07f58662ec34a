-- A demo organisation to look around in: invented posts, doctors by code alone, one open run. Safe to run again.
-- It has no members: whoever starts a database adds its first admin (see docs/supabase.md).

insert into planner.organisations (id, name, slug)
values ('00000000-0000-4000-8000-000000000001', 'Demo Health', 'demo-health')
on conflict do nothing;

insert into planner.workers (org_id, id, level, targeted_pathway)
select '00000000-0000-4000-8000-000000000001', 'D-' || to_char(number, 'FM000'), 'PGY1', case when number <= 2 then 'GP' end
from generate_series(1, 12) as number
on conflict do nothing;

insert into planner.rotations (
  org_id, id, name, code, capacity, parent_specialty, subspecialty, experience_categories,
  is_service_term, is_rural, is_nights_or_relief, excludable, required, facility
)
select '00000000-0000-4000-8000-000000000001', row.*
from (
  values
    ('ed', 'Emergency', 'ED', '{3}'::integer[], 'Emergency', null, '{A,C}'::planner.experience_category[], false, false, false, false, 2, 'Demo Hospital'),
    ('ed-north', 'Emergency North', 'EDN', '{1}', 'Emergency', null, '{A,C}', false, true, false, false, 0, 'Demo North'),
    ('gen-med', 'General Medicine', 'MED', '{3}', 'Medicine', 'General Medicine', '{B,C}', false, false, false, false, 2, 'Demo Hospital'),
    ('cardio', 'Cardiology', 'CAR', '{1}', 'Medicine', 'Cardiology', '{B,C}', false, false, false, false, 0, 'Demo Hospital'),
    ('gen-surg', 'General Surgery', 'SUR', '{3}', 'Surgery', 'General Surgery', '{C,D}', false, false, false, false, 1, 'Demo Hospital'),
    ('ortho', 'Orthopaedics', 'ORT', '{2}', 'Surgery', 'Orthopaedics', '{D}', false, false, false, false, 0, 'Demo Hospital'),
    ('psych', 'Psychiatry', 'PSY', '{1}', 'Psychiatry', null, '{A,B}', false, false, false, false, 0, 'Demo Hospital'),
    ('obstetrics', 'Obstetrics', 'OBS', '{1,1,1,1,0}', 'Obstetrics and Gynaecology', null, '{A,D}', false, false, false, false, 0, 'Demo Hospital'),
    ('gp', 'General Practice', 'GP', '{1}', 'General Practice', null, '{A,B}', false, true, false, false, 0, 'Demo North'),
    ('relief', 'Relief', 'REL', '{1}', 'Relief', null, '{}', true, false, true, true, 0, 'Demo Hospital')
) as row
on conflict do nothing;

insert into planner.accredited_posts (
  org_id, organization, state, cohort, term_name, facility, specialty, parent_specialty, categories, posts, is_service_term, is_rural,
  required, excludable, code, note
)
select org_id, 'Demo Health', 'VIC', 'PGY1', name, facility, subspecialty, parent_specialty, experience_categories, capacity,
  is_service_term, is_rural, required, excludable, code, 'invented'
from planner.rotations where org_id = '00000000-0000-4000-8000-000000000001'
on conflict do nothing;

insert into planner.allocation_plans (org_id, id, name, year, state)
values ('00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000002', 'Clinical year', 2027, 'VIC')
on conflict do nothing;

insert into planner.allocation_runs (org_id, id, plan_id, name, cohort, term_structure, year_start)
values (
  '00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000003', '00000000-0000-4000-8000-000000000002',
  'PGY1', 'PGY1', '{10,10,10,10,12}', '2027-01-11'
)
on conflict do nothing;
