-- What nobody in particular did is written under these names: whoever bore one would see every report of the public.
alter table directory.person add constraint person_not_reserved check (lower(key) not in ('public', 'system', ''));
alter table directory.account add constraint account_not_reserved check (lower(username) not in ('public', 'system', ''));
