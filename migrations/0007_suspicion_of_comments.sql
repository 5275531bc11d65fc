-- Why a comment may have been sent by a program, as for an inspel. Null for nearly all.
alter table consultation_comment add column suspicion text;
