package weir.sql.session;

import weir.sql.catalog.Catalogs;

/** What a session shares with the runner of its queries: the meaning of names, and the settings. Both change between statements. */
public record SessionWorld(Catalogs catalogs, SessionSettings settings) {}
