<#-- SHOW, DESCRIBE, ANALYZE, and what changes the session. -->

Statement ShowStatement() :
{
    final Inspection.Subject subject;
    Optional<Name> in = Optional.empty();
    Optional<Inspection.Pattern> like = Optional.empty();
    final ObjectKind kind;
    final Name name;
}
{
    <SHOW>
    (
        <CREATE> kind = KindOfObject() name = QualifiedName() { return new Inspection.ShowCreate(kind, name); }
    |
        subject = SubjectOfShow()
        [ in = PlaceOfShow() ]
        [ like = PatternOfShow() ]
        { return new Inspection.Show(subject, in, like); }
    )
}

Inspection.Subject SubjectOfShow() :
{}
{
    <CATALOGS> { return Inspection.Subject.CATALOGS; }
|
    <DATABASES> { return Inspection.Subject.DATABASES; }
|
    <TABLES> { return Inspection.Subject.TABLES; }
|
    <VIEWS> { return Inspection.Subject.VIEWS; }
|
    <FUNCTIONS> { return Inspection.Subject.FUNCTIONS; }
|
    <USER> <FUNCTIONS> { return Inspection.Subject.USER_FUNCTIONS; }
|
    <COLUMNS> { return Inspection.Subject.COLUMNS; }
|
    <PARTITIONS> { return Inspection.Subject.PARTITIONS; }
|
    <MODULES> { return Inspection.Subject.MODULES; }
|
    <FULL> <MODULES> { return Inspection.Subject.FULL_MODULES; }
|
    <JARS> { return Inspection.Subject.JARS; }
|
    <CURRENT>
    (
        <CATALOG> { return Inspection.Subject.CURRENT_CATALOG; }
    |
        <DATABASE> { return Inspection.Subject.CURRENT_DATABASE; }
    )
}

/** FROM or IN; SHOW PARTITIONS names its table without either. */
Optional<Name> PlaceOfShow() :
{
    final Name name;
}
{
    [ <FROM> | <IN> ] name = QualifiedName() { return Optional.of(name); }
}

Optional<Inspection.Pattern> PatternOfShow() :
{
    boolean negated = false;
    boolean anyCase = false;
    final String pattern;
}
{
    [ <NOT> { negated = true; } ]
    ( <LIKE> | <ILIKE> { anyCase = true; } )
    pattern = Text()
    { return Optional.of(new Inspection.Pattern(pattern, anyCase, negated)); }
}

/** The name may be that of a function, some of which are reserved words. */
Statement DescribeStatement() :
{
    ObjectKind kind = ObjectKind.TABLE;
    boolean extended = false;
    final SqlIdentifier name;
}
{
    ( <DESCRIBE> | <DESC> )
    [
        LOOKAHEAD(2) ( <CATALOG> | <DATABASE> | <FUNCTION> | <TABLE> )
        { kind = ObjectKind.valueOf(getToken(0).image.toUpperCase(Locale.ROOT)); }
    ]
    [ <EXTENDED> { extended = true; } ]
    name = FunctionName()
    { return new Inspection.Describe(kind, Names.of(name), extended); }
}

Statement AnalyzeStatement() :
{
    final List<Name> tables = new ArrayList<Name>();
    Name name;
    boolean all = false;
    final List<Name> columns = new ArrayList<Name>();
}
{
    <ANALYZE> <TABLE> name = QualifiedName() { tables.add(name); }
    [ AnalyzedPartition() ]
    <COMPUTE> <STATISTICS>
    [
        <FOR>
        (
            <ALL> <COLUMNS> { all = true; }
        |
            <COLUMNS> name = SimpleName() { columns.add(name); } ( <COMMA> name = SimpleName() { columns.add(name); } )*
        )
    ]
    { return new Inspection.Analyze(tables, all, columns); }
}

void AnalyzedPartition() :
{}
{
    PartitionSpec()
}

Statement UseStatement() :
{
    final Name name;
    final List<Name> names = new ArrayList<Name>();
    Name module;
}
{
    <USE>
    (
        LOOKAHEAD(2) <CATALOG> name = SimpleName() { return new Setting.UseCatalog(name); }
    |
        <MODULES> module = SimpleName() { names.add(module); }
        ( <COMMA> module = SimpleName() { names.add(module); } )*
        { return new Setting.UseModules(names); }
    |
        name = QualifiedName() { return new Setting.UseDatabase(name); }
    )
}

Statement SetStatement() :
{
    final List<Option> settings = new ArrayList<Option>();
}
{
    <SET>
    (
        AddOption(settings) { return new Setting.Set(settings.get(0)); }
    |
        { return new Setting.ShowSettings(); }
    )
}

Statement ResetStatement() :
{
    final Token first;
    final String key;
}
{
    <RESET> { first = getToken(0); }
    (
        key = Text() { return new Setting.Reset(Optional.of(key), at(first)); }
    |
        { return new Setting.Reset(Optional.empty(), at(first)); }
    )
}

Statement ModuleStatement() :
{
    final boolean load;
    final Name name;
    final List<Option> settings;
}
{
    ( <LOAD> { load = true; } | <UNLOAD> { load = false; } ) <MODULE> name = SimpleName() settings = WithOpt()
    { return new Setting.LoadModule(load, name, settings); }
}

Statement JarStatement() :
{
    final Token first;
    final boolean add;
    final String path;
}
{
    ( <ADD> { add = true; } | <REMOVE> { add = false; } ) { first = getToken(0); } <JAR> path = Text()
    { return new Setting.Jar(add, path, at(first)); }
}
