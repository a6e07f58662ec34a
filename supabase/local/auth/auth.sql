-- What the embedded sign-in keeps beside the platform's auth.users, and the role it acts as.
-- Safe to run again. Never run it on a Supabase project.

create table if not exists auth.sessions (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references auth.users on delete cascade,
  created_at timestamptz not null default now()
);

create table if not exists auth.refresh_tokens (
  token_sha256 text primary key,
  session_id uuid not null references auth.sessions on delete cascade,
  used_at timestamptz
);
create index if not exists refresh_tokens_session_id on auth.refresh_tokens (session_id);
create index if not exists sessions_user_id on auth.sessions (user_id);

do $$ begin
  if not exists (select from pg_catalog.pg_roles where rolname = 'supabase_auth_admin') then
    create role supabase_auth_admin nologin noinherit;
  end if;
end $$;

revoke all on auth.users, auth.sessions, auth.refresh_tokens from public, anon, authenticated;
grant usage on schema auth to supabase_auth_admin;
grant select, insert, update, delete on auth.users, auth.sessions, auth.refresh_tokens to supabase_auth_admin;
grant supabase_auth_admin to authenticator;
