using System.Globalization;
using MusicHub.Domain.Audits;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.Questionnaires;
using MusicHub.Web.Documents.Excel;
using static MusicHub.Web.Features.Questions.Toolkits.ToolkitWorkbook;

namespace MusicHub.Web.Features.Questions.Toolkits;

/// <summary>Reads a toolkit's sheets, and says of each cell that cannot be read where it stands.</summary>
internal sealed class ToolkitReading(IReadOnlyList<ReadSheet> sheets)
{
    private readonly List<ToolkitProblem> _problems = [];
    private readonly IReadOnlyList<ToolkitSheet> _sheets = [.. sheets.Select(sheet => new ToolkitSheet(sheet))];

    /// <param name="keysOf">The sections and questions that a series has had, if it is one of here.</param>
    public async Task<(ToolkitFile? File, IReadOnlyList<ToolkitProblem> Problems)> Read(Func<Guid, Task<IReadOnlySet<Guid>>> keysOf)
    {
        if (Sheet(About, What, Value) is not { } about || Sheet(Scale, StepName, Description, Met) is not { } scale || Sheet(Statements, [Area, Statement, Kind, Strand, Feature, Audience, Hint, Options, Least, Most, Unit, Intro, AreaKey, Key, .. ToolkitWorkbook.Stages.Select(stage => stage.Header)]) is not { } statements)
            return (null, _problems);
        var series = Series(about);
        var keys = series is { } id ? await keysOf(id) : new HashSet<Guid>();
        var (steps, met) = Steps(scale);
        var plan = new QuestionnairePlan(Said(about, Name, Questionnaire.LongestName), YearStart(about), steps, met, Sections(statements, keys));
        if (plan.Name.Length == 0)
            _problems.Add(new(About, null, Value, "The toolkit has no name"));
        if (_problems.Count == 0 && plan.Refusal() is { } refusal)
            _problems.Add(new(Statements, null, null, refusal.Message));
        return _problems.Count > 0 ? (null, _problems) : (new(plan, keys.Count > 0 ? series : null), []);
    }

    private ToolkitSheet? Sheet(string name, params IReadOnlyList<string> headings)
    {
        if (_sheets.FirstOrDefault(sheet => sheet.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) is not { } sheet)
        {
            _problems.Add(new(name, null, null, $"The workbook has no sheet “{name}”"));
            return null;
        }

        var missing = sheet.Missing(headings).ToList();
        _problems.AddRange(missing.Select(heading => new ToolkitProblem(name, null, heading, $"The sheet “{name}” has no column “{heading}”")));
        return missing.Count > 0 ? null : sheet;
    }

    private string Said(ToolkitSheet about, string what, int longest)
    {
        foreach (var (number, cells) in about.Rows.Where(row => about.Cell(row.Cells, What).Equals(what, StringComparison.OrdinalIgnoreCase)))
            return Cell(about, (number, cells), Value, longest);
        return "";
    }

    private Guid? Series(ToolkitSheet about) => Guid.TryParse(Said(about, ToolkitWorkbook.Series, 100), out var id) ? id : null;

    private int? YearStart(ToolkitSheet about)
    {
        var said = Said(about, Year, 20);
        if (said.Length == 0)
            return null;
        if (int.TryParse(said.AsSpan(0, Math.Min(4, said.Length)), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 2000 and <= 2200 && said == AcademicYear.TitleOf(year))
            return year;
        _problems.Add(new(About, null, Value, $"“{said}” is no academic year: write it as {AcademicYear.TitleOf(2025)}"));
        return null;
    }

    private (IReadOnlyList<StepWords> Steps, int Met) Steps(ToolkitSheet scale)
    {
        var (steps, met) = (new List<StepWords>(), 0);
        foreach (var row in scale.Rows)
        {
            var name = Cell(scale, row, StepName, ScaleStep.LongestName);
            if (name.Length == 0)
                Wrong(scale, row, StepName, QuestionnaireRefusals.StepNameMissing.Message, 0);
            else if (steps.Exists(step => step.Name.Equals(name, StringComparison.OrdinalIgnoreCase)))
                Wrong(scale, row, StepName, QuestionnaireRefusals.StepTwice.Message, 0);
            steps.Add(new(name, Cell(scale, row, Description, ScaleStep.LongestDescription)));
            if (IsYes(scale, row, Met))
                met = met == 0 ? steps.Count : Wrong(scale, row, Met, "Only one step is the one from which a key feature counts as met", met);
        }

        if (steps.Count is > 0 and < ScaleStep.Fewest or > ScaleStep.Most)
            _problems.Add(new(Scale, null, StepName, QuestionnaireRefusals.ScaleSize.Message));
        if (steps.Count > 0 && met == 0)
            _problems.Add(new(Scale, null, Met, QuestionnaireRefusals.MetOutOfScale.Message));
        return (steps, met);
    }

    private List<PlannedSection> Sections(ToolkitSheet sheet, IReadOnlySet<Guid> keys)
    {
        var sections = new List<PlannedSection>();
        var used = new HashSet<Guid>();
        List<PlannedQuestion> questions = [];
        foreach (var row in sheet.Rows)
        {
            var title = Cell(sheet, row, Area, SectionWords.LongestTitle);
            if (title.Length == 0)
                Wrong(sheet, row, Area, "Each row needs the name of its area", 0);
            if (sections.Count == 0 || sections[^1].Words.Title != title)
            {
                if (sections.Exists(section => section.Words.Title == title))
                    Wrong(sheet, row, Area, "The rows of an area must stand together", 0);
                sections.Add(new(KeyOf(sheet, row, AreaKey, keys, used), new(title, Cell(sheet, row, Intro, SectionWords.LongestIntro)), questions = []));
            }

            var words = Words(sheet, row);
            if (words?.Refusal() is { } refusal)
                _problems.Add(new(sheet.Name, row.Number, Statement, refusal.Message));
            if (words is not null)
                questions.Add(new(KeyOf(sheet, row, Key, keys, used), words));
        }

        return sections;
    }

    private QuestionWords? Words(ToolkitSheet sheet, (int Number, List<string> Cells) row)
    {
        var kind = OneOf(sheet, row, Kind, Kinds, known => known.Title());
        var strand = Cell(sheet, row, Strand, 40).Length == 0 ? null : OneOf(sheet, row, Strand, Enum.GetValues<AuditStrand>(), known => known.ToString());
        var feature = Cell(sheet, row, Feature, 100).Length == 0 ? null : OneOf(sheet, row, Feature, KeyFeatures.All, known => known.Title());
        var audience = OneOf(sheet, row, Audience, Enum.GetValues<QuestionAudience>(), known => known.Title());
        var stages = ToolkitWorkbook.Stages.Where(stage => IsYes(sheet, row, stage.Header)).Aggregate(SchoolStages.None, (all, stage) => all | stage.Stage);
        var options = Cell(sheet, row, Options, QuestionWords.MostOptions * (QuestionWords.LongestOption + 1)).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (options.Any(option => option.Length > QuestionWords.LongestOption))
            Wrong(sheet, row, Options, $"An answer to choose from must be {QuestionWords.LongestOption} characters or fewer", 0);
        var text = Cell(sheet, row, Statement, QuestionWords.LongestText);
        var (hint, unit) = (Cell(sheet, row, Hint, QuestionWords.LongestHint), Cell(sheet, row, Unit, QuestionWords.LongestUnit));
        var (least, most) = (Number(sheet, row, Least), Number(sheet, row, Most));
        return kind is null || audience is null
            ? null
            : new(text, hint, kind.Value, options, stages, audience.Value) { Strand = strand, Feature = feature, Least = least, Most = most, Unit = unit };
    }

    private Guid? KeyOf(ToolkitSheet sheet, (int Number, List<string> Cells) row, string column, IReadOnlySet<Guid> known, HashSet<Guid> used)
    {
        var text = Cell(sheet, row, column, 100);
        // A toolkit of another hub keeps no keys: nothing here is to be compared with it.
        if (text.Length == 0 || known.Count == 0)
            return null;
        if (!Guid.TryParse(text, out var key) || !known.Contains(key))
            Wrong(sheet, row, column, "This key is none of the toolkit’s. Leave it empty for something new", 0);
        else if (!used.Add(key))
            Wrong(sheet, row, column, "This key stands in the sheet twice. Leave it empty for something new", 0);
        return key;
    }

    private T? OneOf<T>(ToolkitSheet sheet, (int Number, List<string> Cells) row, string column, IEnumerable<T> known, Func<T, string> title)
        where T : struct
    {
        var text = Cell(sheet, row, column, 200);
        foreach (var one in known.Where(one => title(one).Equals(text, StringComparison.OrdinalIgnoreCase)))
            return one;
        return Wrong<T?>(sheet, row, column, $"“{text}” is none of: {string.Join("; ", known.Select(title))}", null);
    }

    private decimal? Number(ToolkitSheet sheet, (int Number, List<string> Cells) row, string column)
    {
        var text = Cell(sheet, row, column, 40);
        if (text.Length == 0)
            return null;
        return decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) <= 1_000_000_000m ? number : Wrong<decimal?>(sheet, row, column, $"“{text}” is no number that can be used", null);
    }

    private bool IsYes(ToolkitSheet sheet, (int Number, List<string> Cells) row, string column) => Cell(sheet, row, column, 20).ToUpperInvariant() switch
    {
        "YES" => true,
        "" or "NO" => false,
        var other => Wrong(sheet, row, column, $"“{other}” must be Yes, or nothing", false),
    };

    private string Cell(ToolkitSheet sheet, (int Number, List<string> Cells) row, string column, int longest)
    {
        if (sheet.IsFormula(row.Number, column))
            return Wrong(sheet, row, column, "A formula stands here. It is not worked out: write its words", "");
        var text = sheet.Cell(row.Cells, column);
        return text.Length <= longest ? text : Wrong(sheet, row, column, $"This must be {longest:N0} characters or fewer", "");
    }

    private T Wrong<T>(ToolkitSheet sheet, (int Number, List<string> Cells) row, string column, string message, T instead)
    {
        if (!_problems.Exists(problem => (problem.Sheet, problem.Row, problem.Column) == (sheet.Name, row.Number, column)))
            _problems.Add(new(sheet.Name, row.Number, column, message));
        return instead;
    }
}
