create index cadence_item_open on supervision.cadence_item (list, id) where state = 'OPEN';
