using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using ClosedXML.Excel;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.FirstAccess.Charges;
using MusicHub.Domain.FirstAccess.Pricing;
using MusicHub.Domain.FirstAccess.Scenarios;
using MusicHub.Domain.Schools;
using MusicHub.Tests.Support;
using MusicHub.Web.Features.FirstAccess.Scenarios.Workbook;
using Scenario = MusicHub.Domain.FirstAccess.Scenarios.Scenario;

namespace MusicHub.Tests.Features.FirstAccess;

/// <summary>The workbook of a scenario reckons as the program does, also after its cells are changed.</summary>
public sealed partial class ScenarioWorkbookTests
{
    private const string Soffice = "/usr/bin/soffice";

    [Test]
    public void Published_ItHoldsTheProgramsFigures()
    {
        using var book = Open(Workbook(TestScenarios.Published("B")));

        Assert.That(Figure(book, "ResultSubsidy"), Is.EqualTo(113_198.80).Within(1e-6));
        Assert.That(Figure(book, "ResultSaving"), Is.EqualTo(68_697.20).Within(1e-6));
        Assert.That((Figure(book, "Subsidy1_"), Figure(book, "Subsidy2_"), Figure(book, "Subsidy3_")), Is.EqualTo((27_970.80, 3_432.0, 81_796.0)).Within(1e-6));
        Assert.That((Figure(book, "Class1Pays"), Figure(book, "Class1PerHour"), Figure(book, "Class3PerHour")), Is.EqualTo((400.40, 36.40, 1144 / 33.0)).Within(1e-9));
        Assert.That(book.Worksheet("Notes").CellsUsed().Select(cell => cell.GetString()), Has.Some.Contains("£113,300 was published; exactly it is £113,198.80"));
    }

    [Test]
    public void ForAnyScenario_EachFigureIsTheProgramsOwn_AsItIsSaved_AndAfterItsCellsAreChanged()
    {
        var random = new Random(577);
        for (var run = 0; run < 4; run++)
        {
            var scenario = AnyScenario(random);
            using var book = Open(Workbook(scenario));
            Compare(book, scenario.Model, $"run {run}, as saved");

            var changed = Change(book, scenario, random);
            book.RecalculateAllFormulas();
            Compare(book, changed, $"run {run}, changed");
        }
    }

    [Test]
    public async Task InLibreOffice_EveryResultFollowsTheCellsThatAreChanged()
    {
        var random = new Random(41);
        var folder = Directory.CreateTempSubdirectory("musichub-scenario");
        try
        {
            var expected = new List<ScenarioModel>();
            for (var run = 0; run < 3; run++)
            {
                var scenario = AnyScenario(random);
                var bytes = Workbook(scenario);
                using var book = Open(bytes);
                expected.Add(Change(book, scenario, random));
                var path = Path.Combine(folder.FullName, $"{run}.xlsx");
                book.SaveAs(path, new SaveOptions { ValidatePackage = false });
                ForgetValues(path);
            }

            await Reckon(folder.FullName);

            foreach (var (run, model) in expected.Index())
            {
                using var book = new XLWorkbook(Path.Combine(folder.FullName, "out", $"{run}.xlsx"));
                Compare(book, model, $"file {run}");
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Test]
    public void Formulas_HideNoConstants_AndEveryAssumptionHasAName()
    {
        using var book = Open(Workbook(AnyScenario(new Random(3))));
        var formulas = book.Worksheets.SelectMany(sheet => sheet.CellsUsed(cell => cell.HasFormula)).ToList();

        Assert.That(formulas, Has.Count.GreaterThan(300));
        foreach (var cell in formulas)
        {
            // Places after the point to which a sum is looked at are no assumption.
            var text = RoundedTo().Replace(Addresses().Replace(cell.FormulaA1, ""), ")");
            Assert.That(Numbers().Matches(text).Select(number => number.Value), Is.All.AnyOf("0", "1"), $"{cell.Address}: {cell.FormulaA1}");
        }

        var inputs = book.Worksheet(ScenarioWorkbook.InputSheet).CellsUsed(XLCellsUsedOptions.All, cell => cell.Style.Fill.BackgroundColor.Equals(XLColor.FromHtml("#fff9e3"))).Select(cell => cell.Address.ToString()).ToList();
        var named = book.NamedRanges.SelectMany(name => name.Ranges).Where(range => range.Worksheet.Name == ScenarioWorkbook.InputSheet).Select(range => range.FirstCell().Address.ToString()).ToHashSet();
        Assert.That(inputs, Has.Count.GreaterThan(20).And.All.Matches<string>(named.Contains!));
    }

    /// <summary>Of several phases and ways of teaching, with a response.</summary>
    private static Scenario AnyScenario(Random random)
    {
        Phase?[] phases = [null, Phase.Primary, Phase.Secondary];
        var lines =
            from phase in phases
            from terms in new[] { 1, 2, 3 }
            from kind in new[] { DeliveryKind.WholeClass, DeliveryKind.SmallGroup }
            where kind == DeliveryKind.WholeClass || terms == 1
            let places = random.Next(6) == 0 ? SubsidisedPlaces.None : random.Next(4) == 0 && terms < 3 ? SubsidisedPlaces.Second : Places.FirstTerms(terms)
            select new TakeUpLine(phase, kind, terms, places, random.Next(1, 90), random.Next(2) == 0 ? null : (TermName)random.Next(0, 4 - terms));
        var response = from phase in phases from terms in new[] { 1, 2, 3 } where random.Next(3) > 0 select Row(phase, terms, random);
        var charges = new ScenarioCharges(random.Next(4_000, 6_000) / 100m, 45, 11, 54, random.Next(0, 3), 150_000, [new(DeliveryKind.SmallGroup, null, random.Next(2) == 0 ? 30 : null, 5, Durations.OneTerm)]);
        return Scenario.Make(2026, TestScenarios.Details("Any", new(random.Next(0, 101), random.Next(0, 101), random.Next(0, 101))) with { TakeUp = new([.. lines]), Charges = charges, Response = new([.. response]) }, Guid.NewGuid(), default).OrThrow();
    }

    private static ResponseRow Row(Phase? phase, int from, Random random)
    {
        var parts = Enumerable.Range(0, 4).Select(_ => random.Next(0, 17) / 100m).ToArray();
        parts[from] = 1 - (parts.Sum() - parts[from]);
        return new(phase, from, parts[1], parts[2], parts[3], parts[0]);
    }

    /// <summary>Types other figures into the workbook, and gives the model that has the same.</summary>
    private static ScenarioModel Change(XLWorkbook book, Scenario scenario, Random random)
    {
        var rates = new SubsidyRates(random.Next(0, 1001) / 10m, random.Next(0, 1001) / 10m, random.Next(0, 1001) / 10m);
        var current = new SubsidyRates(random.Next(0, 101), 5, 0);
        var (rate, minutes, sessions, sets, grant) = (random.Next(3_000, 9_000) / 100m, random.Next(20, 61), random.Next(5, 15), random.Next(0, 4), random.Next(50_000, 300_000));
        (string Name, decimal Value)[] typed =
        [
            ("SessionRate", rate), ("SessionMinutes", minutes), ("TermSessions", sessions), ("SetHire", 61.25m), ("SetsPerClass", sets), ("YearGrant", grant), ("WholeClassOffered2", 0), ("SmallGroupOwnRate", 41.5m),
            ("Option1", rates.First / 100), ("Option2", rates.Second / 100), ("Option3", rates.Third / 100), ("Current1", current.First / 100), ("Current2", current.Second / 100), ("Current3", current.Third / 100),
        ];
        foreach (var (name, value) in typed)
            Cell(book, name).SetValue(value);
        var small = scenario.Charges.Kinds.Single();
        var charges = scenario.Charges with
        {
            Rate = rate,
            Minutes = minutes,
            Sessions = sessions,
            Hire = 61.25m,
            SetsPerClass = sets,
            Grant = grant,
            Kinds = [small with { Rate = 41.5m }, new(DeliveryKind.WholeClass, null, null, null, Durations.OneTerm | Durations.ThreeTerms)],
        };
        var lines = new List<TakeUpLine>();
        foreach (var (at, line) in scenario.TakeUp.Lines.Index())
        {
            lines.Add(line with { Classes = random.Next(0, 120) });
            Cell(book, $"Classes_{at + 1}").SetValue(lines[at].Classes);
        }

        var response = Row(Phase.Primary, 3, random);
        foreach (var to in Enumerable.Range(0, 4))
            Cell(book, $"PrimaryFrom3To{to}_").SetValue(response.To(to));
        var rows = scenario.Response.Rows.Where(row => row.Phase != Phase.Primary || row.From != 3).Append(response);
        // A phase without a row of its own has those of all phases; in the workbook each has its own.
        return new(new([.. lines]), charges, rates, current, new([.. rows]));
    }

    private static void Compare(XLWorkbook book, ScenarioModel model, string what)
    {
        var outcome = model.Outcome();
        var expected = new Dictionary<string, decimal?>
        {
            ["ResultSubsidy"] = outcome.Subsidy,
            ["ResultNow"] = outcome.CurrentSubsidy,
            ["ResultSaving"] = outcome.Saving,
            ["ResultCharge"] = outcome.Total.Charge,
            ["ResultFullCost"] = outcome.Total.FullCost,
            ["ResultHire"] = outcome.Total.Hire,
            ["ResultHours"] = outcome.Total.Hours,
            ["ResultClasses"] = outcome.Total.Classes,
            ["ResultGivenUp"] = outcome.Given,
            ["ResultShare"] = outcome.ShareOfGrant,
            ["ResultLeft"] = outcome.LeftOfGrant,
        };
        for (var terms = 1; terms <= 3; terms++)
        {
            expected[$"Classes{terms}_"] = outcome.Of(terms).Classes;
            expected[$"Subsidy{terms}_"] = outcome.Of(terms).Subsidy;
            expected[$"SubsidyAllPlace{terms}_"] = outcome.SubsidyOf(terms);
            for (var place = 1; place <= 3; place++)
                expected[$"Subsidy{terms}Place{place}_"] = outcome.SubsidyOf(place, terms);
            var price = outcome.ClassFor(terms);
            expected[$"Class{terms}Pays"] = price.Charge;
            expected[$"Class{terms}PerSession"] = price.PerSession;
            expected[$"Class{terms}PerHour"] = price.PerHour;
            expected[$"Class{terms}WithHire"] = price.ToPay;
            expected[$"Class{terms}PaysNow"] = outcome.CurrentClassFor(terms).Charge;
            expected[$"Funds{terms}_"] = outcome.Funds(terms);
            expected[$"FundsFully{terms}_"] = outcome.Funds(terms, fully: true);
        }

        foreach (var term in Enum.GetValues<TermName>())
        {
            var load = outcome.LoadIn(term);
            (expected[$"{term}Classes"], expected[$"{term}Hours"], expected[$"{term}Sets"]) = (load.Classes, load.Hours, load.Sets);
        }

        foreach (var (phase, figures) in outcome.ByPhase)
            expected[$"Subsidy{phase?.ToString() ?? "Any"}Phase"] = figures.Subsidy;
        foreach (var (name, value) in expected)
        {
            if (value is { } number)
                Assert.That(Figure(book, name), Is.EqualTo((double)number).Within(1e-6), $"{what}: {name}");
            else
                Assert.That(Cell(book, name).GetString(), Is.Empty, $"{what}: {name}");
        }
    }

    private static byte[] Workbook(Scenario scenario) => ScenarioWorkbook.Make(scenario, "Test Hub", new(2026, 2, 3));

    internal static XLWorkbook Open(byte[] bytes) => new(new MemoryStream(bytes));

    internal static IXLCell Cell(XLWorkbook book, string name) => (book.NamedRange(name) ?? throw new AssertionException($"No cell is called {name}.")).Ranges.Single().FirstCell();

    internal static double Figure(XLWorkbook book, string name) => Convert.ToDouble(Cell(book, name).Value, CultureInfo.InvariantCulture);

    // What the file remembers would stand for what is to be worked out.
    internal static void ForgetValues(string path)
    {
        using var document = SpreadsheetDocument.Open(path, isEditable: true);
        foreach (var cell in document.WorkbookPart!.WorksheetParts.SelectMany(part => part.Worksheet.Descendants<Cell>()).Where(cell => cell.CellFormula is not null))
            cell.CellValue = null;
    }

    internal static async Task Reckon(string folder)
    {
        var start = new ProcessStartInfo(Soffice) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var word in (string[])[$"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "xlsx", "--outdir", Path.Combine(folder, "out"), .. Directory.GetFiles(folder, "*.xlsx")])
            start.ArgumentList.Add(word);
        using var process = Process.Start(start)!;
        using var limit = new CancellationTokenSource(Patience.Limit);
        await process.WaitForExitAsync(limit.Token);
    }

    [GeneratedRegex(@"'[^']*'!|\$?[A-Z]{1,2}\$?\d+|[A-Za-z][A-Za-z0-9]*_?\b(?!\()|""[^""]*""")]
    private static partial Regex Addresses();

    [GeneratedRegex(@",[69]\)")]
    private static partial Regex RoundedTo();

    [GeneratedRegex(@"\d+(\.\d+)?")]
    private static partial Regex Numbers();
}
