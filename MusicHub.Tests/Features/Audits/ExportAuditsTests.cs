using System.Globalization;
using ClosedXML.Excel;
using MusicHub.Domain.Audits;
using MusicHub.Domain.People;
using MusicHub.Domain.Questionnaires;
using MusicHub.Domain.Schools;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Features.Audits;

/// <summary>Audits as two tables, from one of which the other can be worked out again.</summary>
public sealed class ExportAuditsTests : HubTests
{
    private HubClient Me { get; set; } = null!;

    private School Secondary { get; set; } = null!;

    [SetUp]
    public async Task AuditsOfTwoVersions_WithGapsAndWhatDoesNotApply()
    {
        Me = Hub.As(Role.Finance);
        Secondary = TestHub.ASchool(901001, "=Secondary School", Hub.South.Id, Phase.Secondary);
        await Hub.Save(Secondary);
        var toolkit = await Hub.AToolkit();
        await Hub.AnAudit(toolkit, question => 1 + (question.Text.Length % 4), complete: true);
        await Hub.AnAudit(toolkit, question => question.Text.Length % 3 == 0 ? null : 1 + (question.Text.Length % 3), Secondary, complete: true, form: AuditForm.Short);
        var audit = Audit.Start(Hub.SouthSchool.Id, toolkit.Id, AuditForm.Full, Hub.SouthManager.Id, null, Today);
        var sheet = AnswerSheet.Start(toolkit, audit.Id, audit.SchoolId);
        var first = toolkit.Sections.First(section => section.For(SchoolStages.Primary).Count(question => question.Kind == QuestionKind.Rating) > 2);
        var put = first.For(SchoolStages.Primary).Where(question => question.Kind == QuestionKind.Rating).ToList();
        sheet.Fill(first, [GivenAnswer.OfNotApplicable(put[0].Id), GivenAnswer.OfRating(put[1].Id, 3), GivenAnswer.OfRating(put[2].Id, 4)], null, Hub.Clock.GetUtcNow()).OrThrow();
        await Hub.Save(audit, sheet);
    }

    [Test]
    public async Task EveryScore_CanBeWorkedOutFromTheRatings()
    {
        var scores = await Csv("/audits", "CSV: scores");
        var ratings = await Csv("/audits", "CSV: ratings, statement by statement");

        Assert.That(scores.Select(row => row["Audit"]).Distinct().Count(), Is.EqualTo(3));
        foreach (var row in scores.Where(row => row["Part"] != "Key feature"))
        {
            var of = ratings.Where(rating => rating["Audit"] == row["Audit"] && (row["Part"] == "All" || rating[row["Part"]] == row["Name"])).ToList();
            var points = of.Where(rating => rating["Points"] != "").Select(rating => decimal.Parse(rating["Points"], CultureInfo.InvariantCulture)).ToList();
            var what = $"{row["School"]}, {row["Part"]} {row["Name"]}";
            Assert.That(row["Mean"], points.Count == 0 ? Is.Empty : Is.Not.Empty, what);
            if (points.Count > 0)
                Assert.That(double.Parse(row["Mean"], CultureInfo.InvariantCulture), Is.EqualTo((double)(points.Sum() / points.Count)).Within(1e-9), what);
            Assert.That(row["Rated"], Is.EqualTo(points.Count.ToString(CultureInfo.InvariantCulture)), what);
            Assert.That(row["Do not apply"], Is.EqualTo(of.Count(rating => rating["Does not apply"] == "Yes").ToString(CultureInfo.InvariantCulture)), what);
            Assert.That(row["Put to the school"], Is.EqualTo(of.Count.ToString(CultureInfo.InvariantCulture)), what);
        }

        Assert.That(ratings.Select(rating => (rating["Audit"], rating["Number"])), Is.Unique);
        Assert.That(ratings.Where(rating => rating["Points"] == "").Select(rating => rating["Rating"]).Distinct(), Is.EquivalentTo(new[] { "Does not apply", "Not rated" }));
        Assert.That(ratings.Where(rating => rating["Points"] == "4").Select(rating => rating["Rating"]).Distinct(), Is.EqualTo(new[] { "Embedded" }));
        Assert.That(ratings.Select(rating => rating["School"]), Has.Some.EqualTo("'=Secondary School"), "text is never a formula");
    }

    [Test]
    public async Task TheFiles_HoldExactlyTheAuditsOfTheList_AndTheHistorySaysWhoTookThem()
    {
        var scores = await Csv("/audits?state=Completed&phase=Secondary", "CSV: scores");

        Assert.That(scores.Select(row => row["URN"]).Distinct(), Is.EqualTo(new[] { "901001" }));
        Assert.That(scores.Select(row => row["Form"]).Distinct(), Is.EqualTo(new[] { "Short" }));
        Assert.That(scores.Count(row => row["Part"] == "Key feature"), Is.EqualTo(7));
        await using var db = Hub.Open();
        var change = db.Changes.Single(change => change.Kind == "Audit scores exported");
        Assert.That((change.Reason, change.ById), Is.EqualTo(("Completed, Secondary", (Guid?)Hub.Person(Role.Finance).Id)));
    }

    [Test]
    public async Task TheWorkbook_HasTheSameRows_WithMeansAsNumbers()
    {
        var csv = await Csv("/audits", "CSV: scores");
        var bytes = await (await Me.Post(await Me.Get("/audits"), [], "Excel: scores")).Response.Content.ReadAsByteArrayAsync();

        using var book = new XLWorkbook(new MemoryStream(bytes));
        var sheet = book.Worksheets.Single();
        var header = sheet.RowsUsed().Single(row => row.Cell(1).GetString() == "URN");
        var mean = header.Cells().Single(cell => cell.GetString() == "Mean").Address.ColumnNumber;
        var rows = sheet.Rows(header.RowNumber() + 1, header.RowNumber() + csv.Count).ToList();
        Assert.That(rows.Select(row => row.Cell(mean).DataType == XLDataType.Number ? Math.Round(row.Cell(mean).GetDouble(), 9) : (double?)null), Is.EqualTo(csv.Select(row => row["Mean"] == "" ? (double?)null : Math.Round(double.Parse(row["Mean"], CultureInfo.InvariantCulture), 9))));
    }

    [Test]
    public async Task CommandsDoNotGrowWithTheAudits()
    {
        var page = await Me.Get("/audits");
        var few = await Hub.Host.Sql.During(() => Me.Post(page, [], "CSV: ratings, statement by statement"));
        await using var db = Hub.Open();
        var toolkit = db.Questionnaires.Single(set => set.Use == QuestionnaireUse.AuditToolkit);
        for (var at = 0; at < 8; at++)
            await Hub.AnAudit(toolkit, _ => 2, complete: true);

        Assert.That(await Hub.Host.Sql.During(() => Me.Post(page, [], "CSV: ratings, statement by statement")), Is.EqualTo(few));
    }

    private async Task<List<Dictionary<string, string>>> Csv(string list, string button)
    {
        var answer = await Me.Post(await Me.Get(list), [], button);
        Assert.That((int)answer.Response.StatusCode, Is.EqualTo(200));
        using var reader = new StringReader((await answer.Response.Content.ReadAsStringAsync()).TrimStart('\uFEFF'));
        var header = Fields(reader.ReadLine()!);
        var rows = new List<Dictionary<string, string>>();
        while (reader.ReadLine() is { Length: > 0 } line)
            rows.Add(header.Zip(Fields(line)).ToDictionary(field => field.First, field => field.Second));
        return rows;
    }

    /// <summary>Of one line: statements have no line breaks.</summary>
    private static List<string> Fields(string line)
    {
        var fields = new List<string>();
        var field = new System.Text.StringBuilder();
        var quoted = false;
        for (var at = 0; at < line.Length; at++)
        {
            if (line[at] == '"' && quoted && at + 1 < line.Length && line[at + 1] == '"')
                field.Append(line[++at]);
            else if (line[at] == '"')
                quoted = !quoted;
            else if (line[at] == ',' && !quoted)
            {
                fields.Add(field.ToString());
                field.Clear();
            }
            else
                field.Append(line[at]);
        }

        fields.Add(field.ToString());
        return fields;
    }
}
