<#-- Small productions that the statements share. -->

/** Where a token begins. */
JAVACODE Position at(Token token)
{
    return new Position(token.beginLine, token.beginColumn);
}

/** The text from a token up to the one read last. */
JAVACODE String textFrom(Token first)
{
    Token last = getToken(0);
    return Slices.of(getOriginalSql(), first.beginLine, first.beginColumn, last.endLine, last.endColumn);
}

Name SimpleName() :
{
    final SqlIdentifier id;
}
{
    id = SimpleIdentifier() { return Names.of(id); }
}

Name QualifiedName() :
{
    final SqlIdentifier id;
}
{
    id = CompoundIdentifier() { return Names.of(id); }
}

List<Name> NameList() :
{
    final List<Name> names = new ArrayList<Name>();
    Name name;
}
{
    <LPAREN> name = QualifiedName() { names.add(name); }
    ( <COMMA> name = QualifiedName() { names.add(name); } )*
    <RPAREN> { return names; }
}

List<Name> NameOrList() :
{
    final Name name;
    final List<Name> names;
}
{
    names = NameList() { return names; }
|
    name = QualifiedName() { return Collections.singletonList(name); }
}

/** The text of a string literal. */
String Text() :
{
    final SqlNode literal;
}
{
    literal = StringLiteral() { return ((SqlLiteral) literal).getValueAs(String.class); }
}

Optional<String> CommentOpt() :
{
    final String text;
}
{
    <COMMENT> text = Text() { return Optional.of(text); }
|
    { return Optional.empty(); }
}

boolean IfExistsOpt() :
{}
{
    LOOKAHEAD(2) <IF> <EXISTS> { return true; }
|
    { return false; }
}

boolean IfNotExistsOpt() :
{}
{
    LOOKAHEAD(3) <IF> <NOT> <EXISTS> { return true; }
|
    { return false; }
}

Query QueryOfStatement() :
{
    final Token first;
    final SqlNode node;
}
{
    { first = getToken(1); }
    node = OrderedQueryOrExpr(ExprContext.ACCEPT_QUERY)
    { return new Query(node, textFrom(first), at(first)); }
}

Expression RowExpression() :
{
    final Token first;
    final SqlNode node;
}
{
    { first = getToken(1); }
    node = Expression(ExprContext.ACCEPT_NON_QUERY)
    { return new Expression(node, textFrom(first), at(first)); }
}

/** ('key' = 'value', …), also empty. */
List<Option> OptionList() :
{
    final List<Option> settings = new ArrayList<Option>();
}
{
    <LPAREN>
    [ AddOption(settings) ( <COMMA> AddOption(settings) )* ]
    <RPAREN> { return settings; }
}

void AddOption(List<Option> settings) :
{
    final Token first;
    final String key;
    final String value;
}
{
    { first = getToken(1); }
    key = Text() <EQ> value = Text()
    { settings.add(new Option(key, value, at(first))); }
}

List<Option> WithOpt() :
{
    final List<Option> settings;
}
{
    <WITH> settings = OptionList() { return settings; }
|
    { return Collections.emptyList(); }
}

List<String> KeyList() :
{
    final List<String> keys = new ArrayList<String>();
    String key;
}
{
    <LPAREN> key = Text() { keys.add(key); }
    ( <COMMA> key = Text() { keys.add(key); } )*
    <RPAREN> { return keys; }
}

/** PARTITION (column = literal, …). */
List<Option> PartitionSpec() :
{
    final List<Option> parts = new ArrayList<Option>();
}
{
    <PARTITION> <LPAREN> AddPartitionPart(parts) ( <COMMA> AddPartitionPart(parts) )* <RPAREN>
    { return parts; }
}

void AddPartitionPart(List<Option> parts) :
{
    final Name column;
    SqlNode value = null;
}
{
    column = SimpleName()
    [ <EQ> value = Literal() ]
    { parts.add(new Option(column.last(), Names.literal(value), column.position())); }
}
