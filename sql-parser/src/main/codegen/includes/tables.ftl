<#-- CREATE TABLE and ALTER TABLE. -->

Statement CreateTableRest(boolean temporary, boolean replace) :
{
    final boolean lenient;
    final Name name;
    final SchemaDefinition.Builder schema = new SchemaDefinition.Builder();
    final TableProperties properties;
    Optional<Like> like = Optional.empty();
    Optional<Query> query = Optional.empty();
}
{
    <TABLE> lenient = IfNotExistsOpt() name = QualifiedName()
    [ <LPAREN> [ AddElement(schema) ( <COMMA> AddElement(schema) )* ] <RPAREN> ]
    properties = TablePropertiesOpt()
    [
        like = LikeClause()
    |
        query = AsQuery()
    ]
    {
        return new Definition.CreateTable(
            new Creation(temporary, replace, lenient), name, schema.build(), properties, like, query);
    }
}

Optional<Query> AsQuery() :
{
    final Query query;
}
{
    <AS> query = QueryOfStatement() { return Optional.of(query); }
}

void AddElement(SchemaDefinition.Builder schema) :
{
    ColumnDefinition column;
}
{
    AddWatermark(schema)
|
    AddTableKey(schema)
|
    column = ColumnElement(schema) { schema.columns.add(column); }
}

void AddWatermark(SchemaDefinition.Builder schema) :
{
    final Token first;
    final Name column;
    final Expression expression;
}
{
    <WATERMARK> { first = getToken(0); } <FOR> column = QualifiedName() <AS> expression = RowExpression()
    { schema.watermarks.add(new WatermarkDefinition(column, expression, at(first))); }
}

void AddTableKey(SchemaDefinition.Builder schema) :
{
    final Token first;
    Optional<String> constraint = Optional.empty();
    final List<Name> columns;
    final boolean enforced;
}
{
    { first = getToken(1); }
    [ constraint = ConstraintName() ]
    (
        <PRIMARY> <KEY> columns = NameList() enforced = EnforcedOpt()
        { schema.keys.add(new PrimaryKeyDefinition(constraint, columns, enforced, at(first))); }
    |
        <UNIQUE> { throw Refusals.unique(at(first)); }
    )
}

Optional<String> ConstraintName() :
{
    final Name name;
}
{
    <CONSTRAINT> name = SimpleName() { return Optional.of(name.last()); }
}

boolean EnforcedOpt() :
{}
{
    LOOKAHEAD(2) <NOT> <ENFORCED> { return false; }
|
    <ENFORCED> { return true; }
|
    { return true; }
}

ColumnDefinition ColumnElement(SchemaDefinition.Builder schema) :
{
    final Name name;
    final LogicalType type;
    final Expression expression;
    final Optional<String> comment;
    final ColumnDefinition column;
}
{
    name = SimpleName()
    (
        <AS> expression = RowExpression() comment = CommentOpt()
        { return new ColumnDefinition.Computed(name.last(), expression, comment, name.position()); }
    |
        type = ColumnType()
        (
            column = MetadataColumn(name, type) { return column; }
        |
            column = PhysicalColumn(schema, name, type) { return column; }
        )
    |
        { return new ColumnDefinition.Untyped(name.last(), name.position()); }
    )
}

ColumnDefinition MetadataColumn(Name name, LogicalType type) :
{
    Optional<String> key = Optional.empty();
    String text;
    boolean virtual = false;
    final Optional<String> comment;
}
{
    <METADATA>
    [ <FROM> text = Text() { key = Optional.of(text); } ]
    [ <VIRTUAL> { virtual = true; } ]
    comment = CommentOpt()
    { return new ColumnDefinition.Metadata(name.last(), type, key, virtual, comment, name.position()); }
}

ColumnDefinition PhysicalColumn(SchemaDefinition.Builder schema, Name name, LogicalType type) :
{
    final Optional<String> comment;
}
{
    [ ColumnKey(schema, name) ]
    comment = CommentOpt()
    { return new ColumnDefinition.Physical(name.last(), type, comment, name.position()); }
}

void ColumnKey(SchemaDefinition.Builder schema, Name column) :
{
    final Token first;
    Optional<String> constraint = Optional.empty();
    final boolean enforced;
}
{
    { first = getToken(1); }
    [ constraint = ConstraintName() ]
    (
        <PRIMARY> <KEY> enforced = EnforcedOpt()
        {
            schema.keys.add(new PrimaryKeyDefinition(
                constraint, Collections.singletonList(column), enforced, at(first)));
        }
    |
        <UNIQUE> { throw Refusals.unique(at(first)); }
    )
}

TableProperties TablePropertiesOpt() :
{
    final Optional<String> comment;
    Optional<Distribution> distribution = Optional.empty();
    List<Name> partitions = Collections.emptyList();
    final List<Option> settings;
}
{
    comment = CommentOpt()
    [ distribution = DistributionClause() ]
    [ <PARTITIONED> <BY> partitions = NameList() ]
    settings = WithOpt()
    { return new TableProperties(comment, distribution, partitions, settings); }
}

Optional<Distribution> DistributionClause() :
{
    Optional<String> algorithm = Optional.empty();
    List<Name> columns = Collections.emptyList();
    Optional<Integer> buckets = Optional.empty();
    int count;
}
{
    <DISTRIBUTED>
    (
        <BY>
        [ LOOKAHEAD(2) ( <HASH> | <RANGE> ) { algorithm = Optional.of(getToken(0).image.toUpperCase(Locale.ROOT)); } ]
        columns = NameList()
        [ LOOKAHEAD(2) <INTO> count = UnsignedIntLiteral() <BUCKETS> { buckets = Optional.of(count); } ]
    |
        <INTO> count = UnsignedIntLiteral() <BUCKETS> { buckets = Optional.of(count); }
    )
    { return Optional.of(new Distribution(algorithm, columns, buckets)); }
}

Optional<Like> LikeClause() :
{
    final Name table;
    final List<Like.Rule> rules = new ArrayList<Like.Rule>();
}
{
    <LIKE> table = QualifiedName()
    [ <LPAREN> ( AddLikeRule(rules) )+ <RPAREN> ]
    { return Optional.of(new Like(table, rules)); }
}

void AddLikeRule(List<Like.Rule> rules) :
{
    final String merge;
}
{
    ( <INCLUDING> | <EXCLUDING> | <OVERWRITING> ) { merge = getToken(0).image; }
    (
        <ALL> | <CONSTRAINTS> | <DISTRIBUTION> | <GENERATED> | <METADATA> | <OPTIONS> | <PARTITIONS> | <WATERMARKS>
    )
    { rules.add(Names.rule(merge, getToken(0).image)); }
}

Statement AlterTableRest() :
{
    final boolean lenient;
    final Name name;
    final TableChange change;
}
{
    <TABLE> lenient = IfExistsOpt() name = QualifiedName()
    (
        change = RenameChange()
    |
        change = OptionChange()
    |
        <ADD>
        (
            LOOKAHEAD(2) change = PartitionChange(true)
        |
            change = SchemaChange(false)
        )
    |
        <MODIFY> change = SchemaChange(true)
    |
        <DROP> change = DropChange()
    )
    { return new Definition.AlterTable(name, lenient, change); }
}

TableChange RenameChange() :
{
    final Name first;
    final Name second;
}
{
    <RENAME>
    (
        <TO> first = QualifiedName() { return new TableChange.Rename(first); }
    |
        first = QualifiedName() <TO> second = QualifiedName() { return new TableChange.RenameColumn(first, second); }
    )
}

TableChange OptionChange() :
{
    final List<Option> settings;
    final List<String> keys;
}
{
    <SET> settings = OptionList() { return new TableChange.SetOptions(settings); }
|
    <RESET> keys = KeyList() { return new TableChange.ResetOptions(keys); }
}

TableChange PartitionChange(boolean add) :
{
    boolean lenient = false;
    final List<List<Option> > partitions = new ArrayList<List<Option> >();
    List<Option> partition;
}
{
    [ <IF> [ <NOT> ] <EXISTS> { lenient = true; } ]
    ( partition = PartitionSpec() WithOpt() { partitions.add(partition); } )+
    { return new TableChange.ChangePartitions(add, lenient, partitions); }
}

TableChange SchemaChange(boolean modify) :
{
    final SchemaDefinition.Builder schema = new SchemaDefinition.Builder();
    final List<TableChange.PlacedColumn> columns = new ArrayList<TableChange.PlacedColumn>();
}
{
    (
        <LPAREN> AddPlaced(schema, columns) ( <COMMA> AddPlaced(schema, columns) )* <RPAREN>
    |
        AddPlaced(schema, columns)
    )
    { return new TableChange.ChangeSchema(modify, columns, schema.watermarks, schema.keys); }
}

void AddPlaced(SchemaDefinition.Builder schema, List<TableChange.PlacedColumn> columns) :
{
    final ColumnDefinition column;
    Optional<TableChange.Place> place = Optional.empty();
}
{
    AddWatermark(schema)
|
    AddTableKey(schema)
|
    [ LOOKAHEAD(<COLUMN>) <COLUMN> ]
    column = ColumnElement(schema)
    [ place = PlaceOfColumn() ]
    { columns.add(new TableChange.PlacedColumn(column, place)); }
}

Optional<TableChange.Place> PlaceOfColumn() :
{
    final Name name;
}
{
    <FIRST> { return Optional.of(new TableChange.Place(true, Optional.empty())); }
|
    <AFTER> name = SimpleName() { return Optional.of(new TableChange.Place(false, Optional.of(name))); }
}

TableChange DropChange() :
{
    final Name name;
    final List<Name> names;
    final TableChange change;
}
{
    <PRIMARY> <KEY> { return new TableChange.DropPrimaryKey(); }
|
    <CONSTRAINT> name = SimpleName() { return new TableChange.DropConstraint(name); }
|
    <WATERMARK> { return new TableChange.DropWatermark(); }
|
    LOOKAHEAD(2) change = PartitionChange(false) { return change; }
|
    [ <COLUMN> ] names = NameOrList() { return new TableChange.DropColumns(names); }
}
