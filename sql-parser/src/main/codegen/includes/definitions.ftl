<#-- CREATE, ALTER and DROP of what catalogs hold. -->

Statement CreateStatement() :
{
    boolean replace = false;
    boolean temporary = false;
    boolean system = false;
    final Statement statement;
}
{
    <CREATE>
    [ <OR> <REPLACE> { replace = true; } ]
    [ <TEMPORARY> { temporary = true; } [ <SYSTEM> { system = true; } ] ]
    (
        statement = CreateTableRest(temporary, replace)
    |
        statement = CreateViewRest(temporary, replace)
    |
        statement = CreateFunctionRest(temporary, system)
    |
        statement = CreateDatabaseRest()
    |
        statement = CreateCatalogRest()
    )
    { return statement; }
}

Statement CreateViewRest(boolean temporary, boolean replace) :
{
    final boolean lenient;
    final Name name;
    final List<Definition.ViewColumn> columns = new ArrayList<Definition.ViewColumn>();
    final Optional<String> comment;
    final Query query;
}
{
    <VIEW> lenient = IfNotExistsOpt() name = QualifiedName()
    [ <LPAREN> AddViewColumn(columns) ( <COMMA> AddViewColumn(columns) )* <RPAREN> ]
    comment = CommentOpt()
    <AS> query = QueryOfStatement()
    {
        return new Definition.CreateView(
            new Creation(temporary, replace, lenient), name, columns, comment, query);
    }
}

void AddViewColumn(List<Definition.ViewColumn> columns) :
{
    final Name name;
    final Optional<String> comment;
}
{
    name = SimpleName() comment = CommentOpt()
    { columns.add(new Definition.ViewColumn(name.last(), comment)); }
}

Statement CreateFunctionRest(boolean temporary, boolean system) :
{
    final boolean lenient;
    final Name name;
    final Definition.FunctionClass implementation;
}
{
    <FUNCTION> lenient = IfNotExistsOpt() name = QualifiedName() implementation = ClassOfFunction()
    {
        return new Definition.CreateFunction(
            new Creation(temporary, false, lenient), system, name, implementation);
    }
}

Definition.FunctionClass ClassOfFunction() :
{
    final String className;
    String language = "JAVA";
    final List<String> jars = new ArrayList<String>();
}
{
    <AS> className = Text()
    [ <LANGUAGE> ( <JAVA> | <SCALA> | <PYTHON> ) { language = getToken(0).image.toUpperCase(Locale.ROOT); } ]
    [ <USING> AddJarOfFunction(jars) ( <COMMA> AddJarOfFunction(jars) )* ]
    WithOpt()
    { return new Definition.FunctionClass(className, language, jars); }
}

void AddJarOfFunction(List<String> jars) :
{
    final String path;
}
{
    ( <JAR> | <ARTIFACT> ) path = Text() { jars.add(path); }
}

Statement CreateDatabaseRest() :
{
    final boolean lenient;
    final Name name;
    final Optional<String> comment;
    final List<Option> settings;
}
{
    <DATABASE> lenient = IfNotExistsOpt() name = QualifiedName() comment = CommentOpt() settings = WithOpt()
    { return new Definition.CreateDatabase(name, lenient, comment, settings); }
}

Statement CreateCatalogRest() :
{
    final boolean lenient;
    final Name name;
    final Optional<String> comment;
    final List<Option> settings;
}
{
    <CATALOG> lenient = IfNotExistsOpt() name = SimpleName() comment = CommentOpt() settings = WithOpt()
    { return new Definition.CreateCatalog(name, lenient, comment, settings); }
}

Statement AlterStatement() :
{
    final Statement statement;
}
{
    <ALTER>
    (
        statement = AlterTableRest()
    |
        statement = AlterViewRest()
    |
        statement = AlterFunctionRest()
    |
        statement = AlterOptionsRest()
    )
    { return statement; }
}

Statement AlterViewRest() :
{
    final boolean lenient;
    final Name name;
    final Name newName;
    final Query query;
}
{
    <VIEW> lenient = IfExistsOpt() name = QualifiedName()
    (
        <RENAME> <TO> newName = QualifiedName() { return new Definition.RenameView(name, lenient, newName); }
    |
        <AS> query = QueryOfStatement() { return new Definition.AlterView(name, query); }
    )
}

Statement AlterFunctionRest() :
{
    boolean temporary = false;
    final boolean lenient;
    final Name name;
    final Definition.FunctionClass implementation;
}
{
    [ <TEMPORARY> { temporary = true; } [ <SYSTEM> ] ]
    <FUNCTION> lenient = IfExistsOpt() name = QualifiedName() implementation = ClassOfFunction()
    { return new Definition.AlterFunction(name, temporary, lenient, implementation); }
}

Statement AlterOptionsRest() :
{
    final ObjectKind kind;
    final Name name;
    List<Option> set = Collections.emptyList();
    List<String> reset = Collections.emptyList();
    final String comment;
}
{
    ( <DATABASE> { kind = ObjectKind.DATABASE; } | <CATALOG> { kind = ObjectKind.CATALOG; } )
    name = QualifiedName()
    (
        <SET> set = OptionList()
    |
        <RESET> reset = KeyList()
    |
        <COMMENT> comment = Text() { return new Definition.CommentCatalog(name, comment); }
    )
    { return new Definition.AlterOptions(kind, name, set, reset); }
}

Statement DropStatement() :
{
    boolean temporary = false;
    boolean system = false;
    final ObjectKind kind;
    final boolean lenient;
    final Name name;
    boolean cascade = false;
}
{
    <DROP>
    [ <TEMPORARY> { temporary = true; } [ <SYSTEM> { system = true; } ] ]
    kind = KindOfObject()
    lenient = IfExistsOpt()
    name = QualifiedName()
    [ <RESTRICT> | <CASCADE> { cascade = true; } ]
    { return new Definition.Drop(kind, name, temporary, system, lenient, cascade); }
}

ObjectKind KindOfObject() :
{}
{
    <TABLE> { return ObjectKind.TABLE; }
|
    <VIEW> { return ObjectKind.VIEW; }
|
    <DATABASE> { return ObjectKind.DATABASE; }
|
    <CATALOG> { return ObjectKind.CATALOG; }
|
    <FUNCTION> { return ObjectKind.FUNCTION; }
}
