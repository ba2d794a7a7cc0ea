<#-- Where a statement begins. -->

/** One statement and nothing behind it. */
Statement StatementEof() :
{
    final Statement statement;
}
{
    statement = AnyStatement() [ <SEMICOLON> ] <EOF> { return statement; }
}

/** A query and nothing behind it. */
Query QueryEof() :
{
    final Query query;
}
{
    query = QueryOfStatement() <EOF> { return query; }
}

/** An expression and nothing behind it. */
Expression RowExpressionEof() :
{
    final Expression expression;
}
{
    expression = RowExpression() <EOF> { return expression; }
}

/** A type and nothing behind it. */
LogicalType ColumnTypeEof() :
{
    final LogicalType type;
}
{
    type = ColumnType() <EOF> { return type; }
}

Statement AnyStatement() :
{
    final Statement statement;
}
{
    (
        statement = CreateStatement()
    |
        statement = AlterStatement()
    |
        statement = DropStatement()
    |
        statement = InsertStatement()
    |
        statement = ExecuteStatement()
    |
        LOOKAHEAD(<BEGIN>) <BEGIN> <STATEMENT> <SET> { statement = new Setting.BeginStatementSet(); }
    |
        <END> { statement = new Setting.EndStatementSet(); }
    |
        statement = ExplainStatement()
    |
        LOOKAHEAD(<DESCRIBE> | <DESC>) statement = DescribeStatement()
    |
        statement = ShowStatement()
    |
        LOOKAHEAD(<ANALYZE>) statement = AnalyzeStatement()
    |
        statement = UseStatement()
    |
        statement = SetStatement()
    |
        statement = ResetStatement()
    |
        LOOKAHEAD(2) statement = ModuleStatement()
    |
        LOOKAHEAD(2) statement = JarStatement()
    |
        statement = QueryOfStatement()
    )
    { return statement; }
}
