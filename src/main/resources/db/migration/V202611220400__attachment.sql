create schema attachment;

create table attachment.attachment (
    id uuid primary key,
    uploader text,
    uploaded_at timestamptz not null,
    width int not null check (width > 0),
    height int not null check (height > 0),
    bytes bigint not null check (bytes > 0),
    sha256 char(64) not null,
    owner uuid,
    purpose text,
    claimed_at timestamptz,
    check ((owner is null) = (purpose is null) and (owner is null) = (claimed_at is null))
);
comment on table attachment.attachment is 'Pictures as stored: re-encoded, without metadata. The bytes lie in the attachment store under the id.';
comment on column attachment.attachment.uploader is 'Username; null when somebody of the public uploaded it.';
comment on column attachment.attachment.owner is 'What the picture is evidence of; null until claimed, and then it never changes.';
comment on column attachment.attachment.sha256 is 'Of the stored picture.';
create index attachment_owner on attachment.attachment (owner, id) where owner is not null;
create index attachment_unclaimed on attachment.attachment (uploaded_at) where owner is null;

grant usage on schema attachment to ${app};
grant select, insert, update, delete on attachment.attachment to ${app};
