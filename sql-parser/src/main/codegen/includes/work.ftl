<#-- INSERT, sets of statements, EXPLAIN. -->

Work.Insert InsertStatement() :
{
    boolean overwrite = false;
    final Name table;
    List<Option> settings = Collections.emptyList();
    List<Option> partition = Collections.emptyList();
    List<Name> columns = Collections.emptyList();
    final Query query;
    Optional<String> conflict = Optional.empty();
}
{
    <INSERT>
    ( <INTO> | <OVERWRITE> { overwrite = true; } )
    table = QualifiedName()
    [ <HINT_BEG> settings = OptionsHint() <COMMENT_END> ]
    [ partition = PartitionSpec() ]
    [ LOOKAHEAD(<LPAREN> CompoundIdentifier() ( <COMMA> | <RPAREN> )) columns = NameList() ]
    query = QueryOfStatement()
    [ conflict = ConflictClause() ]
    {
        return new Work.Insert(new Work.Target(table, overwrite, conflict), settings, partition, columns, query);
    }
}

List<Option> OptionsHint() :
{
    final List<Option> settings;
}
{
    <OPTIONS> settings = OptionList() { return settings; }
}

Optional<String> ConflictClause() :
{}
{
    <ON> <CONFLICT> <DO> ( <NOTHING> | <ERROR> | <DEDUPLICATE> )
    { return Optional.of(getToken(0).image.toUpperCase(Locale.ROOT)); }
}

Work.StatementSet StatementSetRest(Token first) :
{
    final List<Work.Insert> inserts = new ArrayList<Work.Insert>();
    Work.Insert insert;
}
{
    <STATEMENT> <SET> <BEGIN>
    ( insert = InsertStatement() <SEMICOLON> { inserts.add(insert); } )+
    <END>
    { return new Work.StatementSet(inserts, at(first)); }
}

Statement ExecuteStatement() :
{
    final Token first;
    final Statement statement;
}
{
    <EXECUTE> { first = getToken(0); }
    (
        statement = StatementSetRest(first)
    |
        statement = InsertStatement()
    |
        statement = QueryOfStatement()
    )
    { return statement; }
}

Statement ExplainStatement() :
{
    final Token first;
    final Set<Work.Detail> details = EnumSet.noneOf(Work.Detail.class);
    final Statement statement;
}
{
    <EXPLAIN> { first = getToken(0); }
    (
        LOOKAHEAD(2) <PLAN> <FOR>
    |
        LOOKAHEAD(2) AddDetail(details) ( <COMMA> AddDetail(details) )*
    |
        {}
    )
    statement = ExplainedStatement()
    { return new Work.Explain(details, statement, at(first)); }
}

void AddDetail(Set<Work.Detail> details) :
{}
{
    ( <ESTIMATED_COST> | <CHANGELOG_MODE> | <PLAN_ADVICE> | <JSON_EXECUTION_PLAN> | <CODE> | <STATE> )
    { details.add(Work.Detail.valueOf(getToken(0).image.toUpperCase(Locale.ROOT))); }
}

Statement ExplainedStatement() :
{
    final Statement statement;
}
{
    (
        statement = ExecuteStatement()
    |
        statement = StatementSetRest(getToken(1))
    |
        statement = InsertStatement()
    |
        statement = CreateStatement()
    |
        statement = QueryOfStatement()
    )
    { return statement; }
}
