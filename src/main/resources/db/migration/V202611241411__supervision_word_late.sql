-- Who was asked and says nothing in his time is urged too: a unit before dispatch, a unit or the district about a breach.
alter table supervision.notice drop constraint notice_cause_check;
alter table supervision.notice
    add constraint notice_cause_check check (cause in ('SOON_DUE', 'PASSED', 'LATE', 'UNANSWERED', 'DATE_PASSED',
        'REPEATED_REQUEST', 'REPEATED_NOTICES', 'REPORT_LATE', 'REPORT_REFUSED', 'REPORT_FAKED', 'RESULT_FAKED', 'WORD_LATE',
        'SLOW', 'LEADER', 'IMPORTANT')),
    drop constraint notice_kind_check,
    add constraint notice_kind_check check (kind in ('ORDER', 'CASE', 'REPORT', 'CONSULTATION'));
comment on column supervision.notice.kind is 'What its subject is: an order, a case, the report of a whistled unit, or a question to a unit before dispatch.';
comment on column supervision.attribution.subject is 'The order, the case (L4), the application (DECISION), the notice (SIGNATURE), the report of a whistled unit, the question before dispatch (CONSULTATION), or the breach (BREACH_ANSWER, BREACH_JUDGE).';
comment on column supervision.attribution.limit_name is 'L1 to L4; DECISION of an approver, SIGNATURE of an officer; REPORT_ and the name of a whistle''s limit; DESK_ and a stage; CONSULTATION; BREACH_ANSWER and BREACH_JUDGE.';
