<#-- Types, read straight into LogicalType. -->

/** A type where Calcite's own grammar wants one, as in CAST. */
SqlTypeNameSpec TypeInExpression() :
{
    final SqlParserPos first;
    final LogicalType type;
}
{
    { first = PositionOfNext(); }
    type = BareType()
    { return new TypeSpec(type, first.plus(getPos())); }
}

JAVACODE SqlParserPos PositionOfNext()
{
    Token next = getToken(1);
    return new SqlParserPos(next.beginLine, next.beginColumn, next.endLine, next.endColumn);
}

/** A type of a column, with NULL or NOT NULL behind it. */
LogicalType ColumnType() :
{
    LogicalType type;
}
{
    ( type = BareType() | type = IntervalType() )
    (
        LOOKAHEAD(2) <NOT> <NULL> { type = type.nullable(false); }
    |
        <NULL>
    |
        {}
    )
    { return type; }
}

LogicalType BareType() :
{
    LogicalType type;
}
{
    (
        type = NumberType()
    |
        type = TextType()
    |
        type = TimeType()
    |
        type = NestedType()
    )
    (
        LOOKAHEAD(1)
        (
            <ARRAY> { type = LogicalType.array(type); }
        |
            <MULTISET> { type = LogicalType.multiset(type); }
        )
    )*
    { return type; }
}

LogicalType NumberType() :
{
    int precision = 10;
    int scale = 0;
    final Token first;
}
{
    <BOOLEAN> { return LogicalType.BOOLEAN; }
|
    <TINYINT> { return LogicalType.TINYINT; }
|
    <SMALLINT> { return LogicalType.SMALLINT; }
|
    ( <INT> | <INTEGER> ) { return LogicalType.INT; }
|
    <BIGINT> { return LogicalType.BIGINT; }
|
    <FLOAT> { return LogicalType.FLOAT; }
|
    <DOUBLE> [ LOOKAHEAD(1) <PRECISION> ] { return LogicalType.DOUBLE; }
|
    ( <DECIMAL> | <DEC> | <NUMERIC> ) { first = getToken(0); }
    [ <LPAREN> precision = UnsignedIntLiteral() [ <COMMA> scale = UnsignedIntLiteral() ] <RPAREN> ]
    { return Types.decimal(precision, scale, at(first)); }
}

LogicalType TextType() :
{
    final Token first;
    LogicalType.Kind kind;
    final int length;
}
{
    <STRING> { return LogicalType.STRING; }
|
    <BYTES> { return LogicalType.BYTES; }
|
    (
        ( <CHAR> | <CHARACTER> ) { first = getToken(0); kind = LogicalType.Kind.CHAR; }
        [ <VARYING> { kind = LogicalType.Kind.VARCHAR; } ]
    |
        <VARCHAR> { first = getToken(0); kind = LogicalType.Kind.VARCHAR; }
    |
        <BINARY> { first = getToken(0); kind = LogicalType.Kind.BINARY; }
        [ <VARYING> { kind = LogicalType.Kind.VARBINARY; } ]
    |
        <VARBINARY> { first = getToken(0); kind = LogicalType.Kind.VARBINARY; }
    )
    length = PrecisionOpt()
    { return Types.ofLength(kind, length, at(first)); }
}

LogicalType TimeType() :
{
    final Token first;
    final int precision;
    LogicalType.Kind kind = LogicalType.Kind.TIMESTAMP;
}
{
    <DATE> { return LogicalType.DATE; }
|
    <TIME> { first = getToken(0); } precision = PrecisionOpt() [ LOOKAHEAD(2) <WITHOUT> <TIME> <ZONE> ]
    { return Types.ofTime(LogicalType.Kind.TIME, precision, at(first)); }
|
    <TIMESTAMP> { first = getToken(0); }
    precision = PrecisionOpt()
    (
        LOOKAHEAD(2) <WITHOUT> <TIME> <ZONE>
    |
        LOOKAHEAD(2) <WITH> <LOCAL> <TIME> <ZONE> { kind = LogicalType.Kind.TIMESTAMP_LTZ; }
    |
        LOOKAHEAD(2) <WITH> <TIME> <ZONE> { if (true) throw Types.withTimeZone(at(first)); }
    |
        {}
    )
    { return Types.ofTime(kind, precision, at(first)); }
|
    <TIMESTAMP_LTZ> { first = getToken(0); } precision = PrecisionOpt()
    { return Types.ofTime(LogicalType.Kind.TIMESTAMP_LTZ, precision, at(first)); }
}

LogicalType IntervalType() :
{
    final SqlIntervalQualifier qualifier;
}
{
    <INTERVAL> qualifier = IntervalQualifier()
    { return qualifier.isYearMonth() ? LogicalType.INTERVAL_YEAR_MONTH : LogicalType.INTERVAL_DAY_TIME; }
}

LogicalType NestedType() :
{
    final LogicalType first;
    final LogicalType second;
    final List<String> names = new ArrayList<String>();
    final List<LogicalType> fields = new ArrayList<LogicalType>();
}
{
    <ARRAY> <LT> first = ColumnType() <GT> { return LogicalType.array(first); }
|
    <MULTISET> <LT> first = ColumnType() <GT> { return LogicalType.multiset(first); }
|
    <MAP> <LT> first = ColumnType() <COMMA> second = ColumnType() <GT> { return LogicalType.map(first, second); }
|
    <ROW>
    (
        <LT> AddFields(names, fields) <GT>
    |
        <LPAREN> AddFields(names, fields) <RPAREN>
    )
    { return LogicalType.row(names, fields); }
}

void AddFields(List<String> names, List<LogicalType> fields) :
{}
{
    AddField(names, fields) ( <COMMA> AddField(names, fields) )*
}

void AddField(List<String> names, List<LogicalType> fields) :
{
    final Name name;
    final LogicalType type;
}
{
    name = SimpleName() type = ColumnType() [ Text() ]
    { names.add(name.last()); fields.add(type); }
}
