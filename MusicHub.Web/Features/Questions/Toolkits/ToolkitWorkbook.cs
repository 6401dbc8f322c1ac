using MusicHub.Domain.Audits;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.Questionnaires;
using MusicHub.Web.Documents.Excel;

namespace MusicHub.Web.Features.Questions.Toolkits;

/// <summary>A toolkit as a workbook, to be edited in a spreadsheet and brought in again.</summary>
internal static class ToolkitWorkbook
{
    public const string About = "Toolkit";
    public const string Scale = "Scale";
    public const string Statements = "Statements";

    public const string Area = "Area";
    public const string Intro = "Introduction of the area";
    public const string Statement = "Statement or question";
    public const string Hint = "Hint";
    public const string Kind = "How it is answered";
    public const string Strand = "Strand";
    public const string Feature = "Key feature";
    public const string Audience = "Who sees the answer";
    public const string Options = "Answers to choose from";
    public const string Least = "Smallest number";
    public const string Most = "Largest number";
    public const string Unit = "What it counts";
    public const string AreaKey = "Key of the area";
    public const string Key = "Key";

    public const string What = "What";
    public const string Value = "Value";
    public const string Name = "Name";
    public const string Year = "Academic year";
    public const string Series = "Series";

    public const string Step = "Step";
    public const string StepName = "Name of the step";
    public const string Description = "When a statement is rated so";
    public const string Met = "Key feature met from here";

    public const string Yes = "Yes";

    public static readonly IReadOnlyList<(string Header, SchoolStages Stage)> Stages = [("Early years", SchoolStages.EarlyYears), ("Primary", SchoolStages.Primary), ("Secondary", SchoolStages.Secondary), ("Special", SchoolStages.Special)];

    public static readonly IReadOnlyList<QuestionKind> Kinds = [.. QuestionKinds.All.Where(kind => kind != QuestionKind.Fact)];

    public static byte[] Of(Questionnaire set, string hub, DateOnly on) =>
        new WorkbookBuilder(new WorkbookProperties(set.Title(), hub, on))
            .AddSheet(new WorkbookSheet<(QuestionSection Area, Question Question)>(Statements, "One row for each statement or question, in their order. Rows of one area stand together.", StatementColumns, [.. set.Sections.SelectMany(area => area.Questions.Where(question => question.Kind != QuestionKind.Fact).Select(question => (area, question)))]))
            .AddSheet(new WorkbookSheet<ScaleStep>(Scale, "By which statements are rated, from the lowest step.", StepColumns(set), [.. set.Scale]))
            .AddSheet(new WorkbookSheet<(string What, string Value)>(About, "What the toolkit is called, and for which year it is.", [new(What, row => row.What), new(Value, row => row.Value, Width: 50)], [(Name, set.Name), (Year, set.YearStart is { } year ? AcademicYear.TitleOf(year) : ""), (Series, set.SeriesId.ToString())]))
            .AddDefinitions(Meanings)
            .ToBytes();

    private static IReadOnlyList<ExportColumn<(QuestionSection Area, Question Question)>> StatementColumns =>
    [
        new(Area, row => row.Area.Title, Width: 30),
        new(Statement, row => row.Question.Text, Width: 60),
        new(Kind, row => row.Question.Kind.Title(), Width: 20),
        new(Strand, row => row.Question.Strand?.ToString(), Width: 16),
        new(Feature, row => row.Question.Feature?.Title(), Width: 40),
        .. Stages.Select(stage => new ExportColumn<(QuestionSection Area, Question Question)>(stage.Header, row => row.Question.Stages.HasFlag(stage.Stage) ? Yes : "", Width: 12)),
        new(Audience, row => row.Question.Audience.Title(), Width: 30),
        new(Hint, row => row.Question.Hint, Width: 40),
        new(Options, row => string.Join('\n', row.Question.Options.Select(option => option.Text)), Width: 40),
        new(Least, row => row.Question.Kind == QuestionKind.Number ? row.Question.Least : null, ColumnKind.Number),
        new(Most, row => row.Question.Kind == QuestionKind.Number ? row.Question.Most : null, ColumnKind.Number),
        new(Unit, row => row.Question.Unit),
        new(Intro, row => row.Area.Intro, Width: 40),
        new(AreaKey, row => row.Area.Key.ToString(), Width: 38),
        new(Key, row => row.Question.Key.ToString(), Width: 38),
    ];

    private static IReadOnlyList<ExportColumn<ScaleStep>> StepColumns(Questionnaire set) =>
    [
        new(Step, step => step.Rating, ColumnKind.Number),
        new(StepName, step => step.Name, Width: 24),
        new(Description, step => step.Description, Width: 80),
        new(Met, step => step.Rating == set.MetFrom ? Yes : "", Width: 26),
    ];

    private static IReadOnlyList<Definition> Meanings =>
    [
        new(Key, "Tells that a statement is the same as in earlier versions, so that audits compare. Keep it when you mend the words; leave it empty for a new statement, and where a statement comes to mean something else."),
        new(Kind, string.Join("; ", Kinds.Select(kind => kind.Title()))),
        new(Strand, $"Of a statement to rate: {string.Join(", ", Enum.GetNames<AuditStrand>())}"),
        new(Feature, $"Of a statement that tells of one; it then stands in the short form too: {string.Join("; ", KeyFeatures.All.Select(feature => feature.Title()))}"),
        new(string.Join(", ", Stages.Select(stage => stage.Header)), "Yes where schools of this phase are asked"),
        new(Audience, string.Join("; ", Enum.GetValues<QuestionAudience>().Select(audience => audience.Title()))),
        new(Options, "Of counts and choices: one on each line of the cell"),
    ];
}
