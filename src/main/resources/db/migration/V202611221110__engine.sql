-- One running process for a business key (an incident or an order): nothing is started twice.
drop index engine.act_idx_exec_buskey;
create unique index act_idx_exec_buskey on engine.act_ru_execution (business_key_) where business_key_ is not null;
