using MusicHub.Domain.Audits;
using MusicHub.Domain.Audits.Workbooks;
using MusicHub.Domain.Questionnaires;

namespace MusicHub.Tests.Domain.Audits;

public sealed class ReturnedWorkbookTests
{
    private static readonly DateTimeOffset Now = new(2026, 2, 3, 10, 0, 0, TimeSpan.Zero);
    private static readonly Guid Ada = Guid.NewGuid();

    private Questionnaire _toolkit = null!;
    private Audit _audit = null!;
    private AnswerSheet _sheet = null!;
    private IReadOnlyList<WorkbookLine> _lines = null!;

    [SetUp]
    public void SetUp()
    {
        _toolkit = StandardToolkit.Draft(2025);
        var section = _toolkit.Sections[0];
        foreach (var words in new QuestionWords[]
        {
            new("How many hours", null, QuestionKind.Number, [], SchoolStages.All, QuestionAudience.Shared) { Least = 0, Most = 40 },
            new("Which terms", null, QuestionKind.SeveralChoices, ["Autumn", "Spring"], SchoolStages.All, QuestionAudience.Shared),
            new("Which day", null, QuestionKind.Choice, ["Monday", "Tuesday"], SchoolStages.All, QuestionAudience.Shared),
            new("In your words", null, QuestionKind.Text, [], SchoolStages.All, QuestionAudience.Shared),
        })
            _toolkit.AddQuestion(section.Id, words).OrThrow();
        _toolkit.Publish(Now).OrThrow();
        _audit = Audit.Start(Guid.NewGuid(), _toolkit.Id, AuditForm.Full, Ada, null, new(2026, 2, 3));
        _sheet = AnswerSheet.Start(_toolkit, _audit.Id, _audit.SchoolId);
        _lines = [.. _toolkit.Sections.SelectMany(area => WorkbookLine.Of(_toolkit, area, area.Questions))];
    }

    [Test]
    public void EveryKindOfQuestion_GoesOutAndComesBack()
    {
        var skills = _toolkit.Sections[^1].Questions.First(question => question.Kind == QuestionKind.Counts);
        var rows = Rows((line, cells) => line.Question.Kind switch
        {
            QuestionKind.Rating => new(line == _lines[0] ? "does NOT apply" : "Established", "Seen"),
            QuestionKind.Counts => new("1,000", ""),
            QuestionKind.Number => new("2.5", ""),
            QuestionKind.SeveralChoices => new(line.Option!.Text == "Spring" ? "yes" : "", ""),
            QuestionKind.Choice => new("tuesday", ""),
            _ => new("Two\r\nlines", ""),
        });

        var returned = Read(rows);
        Assert.That(returned.Lines.Select(line => (line.Kind, string.Join("; ", line.Problems))).Distinct(), Is.EquivalentTo(new[] { (ReturnedKind.Changed, ""), (ReturnedKind.Same, "") }), "one tick is left empty");
        returned.Apply(_sheet, new HashSet<string>(), Ada, Now).OrThrow();

        var first = _sheet.AnswerTo(_toolkit.Sections[0].Questions[0].Id)!;
        Assert.That((first.NotApplicable, first.Text, _sheet.AnswerTo(_toolkit.Sections[0].Questions[1].Id)!.Number), Is.EqualTo((true, "Seen", 3m)));
        Assert.That(_sheet.AnswerTo(skills.Id)!.Chosen.Select(chosen => chosen.Count), Has.All.EqualTo(1000));
        Assert.That(_toolkit.Sections[0].Questions.TakeLast(4).Select(question => _sheet.AnswerTo(question.Id)!).Select(answer => (answer.Number, answer.Text, answer.Chosen.Count)), Is.EqualTo(new (decimal?, string?, int)[] { (2.5m, null, 0), (null, null, 1), (null, null, 1), (null, "Two\nlines", 0) }));
        Assert.That(Read(Rows((_, cells) => cells)).Count(ReturnedKind.Same), Is.EqualTo(_lines.Count), "what comes back as it went out changes nothing");
    }

    [TestCase("Emergin", "", "“Emergin” is none of the answers to choose from")]
    [TestCase("3", "", "“3” is none of the answers to choose from")]
    [TestCase("", "4001", "The evidence must be 4,000 characters or fewer")]
    public void WhatIsMistyped_IsNotGuessed(string answer, string evidence, string problem)
    {
        var returned = Read(Rows((line, cells) => line == _lines[0] ? new(answer, evidence.Length == 0 ? "" : new string('a', 4001)) : cells));

        Assert.That(returned.Lines[0].Problems.Single(), Does.StartWith(problem));
        Assert.That((returned.Lines[0].Kind, returned.Count(ReturnedKind.Problem)), Is.EqualTo((ReturnedKind.Problem, 1)));
    }

    [Test]
    public void Numbers_AreChecked()
    {
        var counted = _lines.First(line => line.Question.Kind == QuestionKind.Counts);
        var hours = _lines.First(line => line.Question.Kind == QuestionKind.Number);

        foreach (var (line, typed) in new[] { (counted, "1.5"), (counted, "-1"), (counted, "1001"), (counted, "some"), (hours, "41"), (hours, "all") })
            Assert.That(Read(Rows((at, cells) => at == line ? new(typed, "") : cells)).Count(ReturnedKind.Problem), Is.EqualTo(1), typed);
    }

    [Test]
    public void WhatWasAltered_IsNamed_AndNothingOfItIsTaken()
    {
        var rows = Rows((_, _) => new("Embedded", "")).Where(row => row.Text == _lines[0].Text || row.Text == _lines[1].Text || row.Text == _lines[2].Text).ToList();
        rows[0] = rows[0] with { Text = "We sing" };
        rows[1] = rows[1] with { Before = new("Emerging", "") };
        rows[2] = rows[2] with { IsEvidenceFormula = true };
        rows.Add(rows[2] with { Row = 99, IsEvidenceFormula = false });
        rows.Add(new(100, "", "A statement of our own", new("Embedded", ""), WorkbookCells.Blank, ""));

        var returned = Read(rows);

        Assert.That(returned.Lines.Take(5).Select(line => line.Problems[0]), Is.EqualTo(new[]
        {
            $"The statement was re-worded. In the toolkit it reads “{_lines[0].Text}”",
            "Cells of this row that are hidden were changed",
            "This row stands in the workbook twice",
            "This row stands in the workbook twice",
            "The workbook was made without this row: there is no statement that its answer belongs to",
        }));
        Assert.That(returned.Lines[2].Problems[1], Does.StartWith("A formula stands where the evidence should be."));
        Assert.That((returned.Count(ReturnedKind.Problem), returned.Count(ReturnedKind.Missing), returned.Count(ReturnedKind.Changed)), Is.EqualTo((5, _lines.Count - 3, 0)));
    }

    [Test]
    public void WhatAColleagueSavedMeanwhile_Stays_UnlessSaidOtherwise()
    {
        var area = _toolkit.Sections[0];
        var statements = area.Questions.Take(4).ToList();
        var before = Rows((_, cells) => cells);
        _sheet.Fill(area, [.. statements.Select(question => GivenAnswer.OfRating(question.Id, 2, "Hub", "Inside"))], Ada, Now).OrThrow();
        WorkbookCells[] said = [new("Embedded", ""), new("Emerging", "Hub"), WorkbookCells.Blank, new("Emerging", "School")];
        var rows = before.Select((row, at) => at < 4 ? row with { Cells = said[at] } : row).ToList();

        var returned = Read(rows);
        Assert.That(returned.Lines.Take(4).Select(line => line.Kind), Is.EqualTo(new[] { ReturnedKind.Conflict, ReturnedKind.Same, ReturnedKind.Same, ReturnedKind.Conflict }));
        Assert.That(returned.Lines[0].Cells, Is.EqualTo(new[] { new ReturnedCell("Answer", "Emerging", "Embedded") }), "what the school left empty does not take away what the hub wrote");
        returned.Apply(_sheet, new HashSet<string> { _lines[3].Key }, Ada, Now).OrThrow();

        Assert.That(statements.Select(question => _sheet.AnswerTo(question.Id)!).Select(answer => (answer.Number, answer.Text, answer.Note)), Is.EqualTo(new[] { (2m, "Hub", "Inside"), (2m, "Hub", "Inside"), (2m, "Hub", "Inside"), (2m, "School", "Inside") }));
    }

    [Test]
    public void AreasWithoutAnAnswer_AreNamed()
    {
        var returned = Read(Rows((line, cells) => line.Area == _toolkit.Sections[1] ? new("Emerging", "") : cells));

        Assert.That(returned.Unanswered, Has.Count.EqualTo(_toolkit.Sections.Count - 1).And.None.EqualTo(_toolkit.Sections[1]));
    }

    private List<ReturnedRow> Rows(Func<WorkbookLine, WorkbookCells, WorkbookCells> fill) => [.. _lines.Select((line, at) =>
    {
        var before = line.CellsOf(_sheet.AnswerTo(line.Question.Id));
        return new ReturnedRow(at + 5, line.Key, line.Text, fill(line, before), before, ReturnedWorkbook.MarkOf(_audit, line.Key, before));
    })];

    private ReturnedWorkbook Read(IReadOnlyList<ReturnedRow> rows) => ReturnedWorkbook.Of(_audit, _lines, rows, _sheet);
}
