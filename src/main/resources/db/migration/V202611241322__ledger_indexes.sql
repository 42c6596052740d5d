-- Found by looking at plans over a million cases: the fourth tier had no index, and nobody's plan took the ledgers' grids.
create index matter_building on board.matter (building) where closed_at is null and building is not null;
drop index ledger.entry_grid;
