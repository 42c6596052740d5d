-- The cases of a unit and of a handler, done ones too: who may see a case is asked by its orders.
create index department_order_by_unit on dispatch.department_order (unit, incident);
create index department_order_by_handler on dispatch.department_order (handler, incident) where handler is not null;
