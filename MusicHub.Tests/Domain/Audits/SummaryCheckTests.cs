using MusicHub.Domain.Audits.Summaries;

namespace MusicHub.Tests.Domain.Audits;

public sealed class SummaryCheckTests
{
    private static readonly DateOnly Today = new(2026, 2, 3);
    private static readonly SummaryLook There = new(SummaryFinding.Found, "https://school.example.org/music", 2025);

    [TestCase(2025, SummaryState.Found)]
    [TestCase(2026, SummaryState.Found)]
    [TestCase(2024, SummaryState.Stale)]
    [TestCase(null, SummaryState.Found)]
    public void State_IsWorkedOutFromTheYearThatItCovers(int? covers, SummaryState state) =>
        Assert.That(Check(There with { Covers = covers }).State, Is.EqualTo(state));

    [Test]
    public void State_OfWhatIsNotFound_OrNotLookedFor_IsNeverAFault()
    {
        Assert.That(Check(new SummaryLook(SummaryFinding.NotFound)).State, Is.EqualTo(SummaryState.NotFound));
        Assert.That(Check(new SummaryLook(SummaryFinding.NotChecked)).State, Is.EqualTo(SummaryState.NotChecked));
        Assert.That(SummaryStates.All.Select(state => state.Title()), Is.EqualTo(new[] { "Found", "Covers an earlier year", "Not found", "Not checked" }));
    }

    [TestCase("https://school.example.org/music", "https://school.example.org/music")]
    [TestCase(" www.school.example.org/a file.pdf ", "https://www.school.example.org/a%20file.pdf")]
    [TestCase("http://school.example.org", "http://school.example.org/")]
    [TestCase("javascript:alert(1)", null)]
    [TestCase("javascript://school.example.org/%0aalert(1)", null)]
    [TestCase("ftp://school.example.org", null)]
    [TestCase("file:///etc/passwd", null)]
    [TestCase("https://head:secret@school.example.org", null)]
    [TestCase("on their website", null)]
    public void Address_IsOneThatAPersonMayFollow(string typed, string? kept) => Assert.That(WebAddress.Of(typed), Is.EqualTo(kept));

    [Test]
    public void Address_HasAnEnd() => Assert.That(WebAddress.Of($"https://school.example.org/{new string('a', SummaryCheck.LongestAddress)}"), Is.Null);

    [Test]
    public void Look_WhatCannotBe_IsRefused()
    {
        Assert.That(RefusalOf(There with { Address = " " }), Is.EqualTo("summary-address-missing"));
        Assert.That(RefusalOf(There with { Address = "javascript:alert(1)" }), Is.EqualTo("summary-no-address"));
        Assert.That(RefusalOf(There with { Covers = 2027 }), Is.EqualTo("summary-year-out-of-reach"));
        Assert.That(RefusalOf(There with { Covers = 1999 }), Is.EqualTo("summary-year-out-of-reach"));
        Assert.That(RefusalOf(There with { PublishedOn = Today, ReviewOn = Today.AddDays(-1) }), Is.EqualTo("summary-reviewed-before-published"));
        Assert.That(SummaryCheck.Begin(Guid.NewGuid(), 2025, There, Guid.NewGuid(), Today.AddDays(1), Today).Refusal?.Code, Is.EqualTo("summary-checked-later"));
    }

    [Test]
    public void Look_Again_SaysWhatIsThereNow_AndKeepsWhatWasWrittenDown()
    {
        var check = Check(There);
        check.Extract(new SummaryContents { Curriculum = " Weekly singing ", HasChoir = true }, null).OrThrow();
        var by = Guid.NewGuid();

        check.Look(new SummaryLook(SummaryFinding.NotFound, There.Address), by, Today, Today).OrThrow();

        Assert.That((check.State, check.Covers, check.Address, check.CheckedById), Is.EqualTo((SummaryState.NotFound, (int?)null, There.Address, by)));
        Assert.That(check.Contents, Is.EqualTo(new SummaryContents { Curriculum = "Weekly singing", HasChoir = true }));
        Assert.That(check.Look(new SummaryLook(SummaryFinding.NotChecked), by, Today, Today).Refusal?.Code, Is.EqualTo("summary-has-contents"));
    }

    [Test]
    public void Contents_AreOfWhatWasFound_AndFit()
    {
        Assert.That(Check(new SummaryLook(SummaryFinding.NotFound)).Extract(new SummaryContents(), null).Refusal?.Code, Is.EqualTo("summary-not-found-yet"));
        Assert.That(Check(There).Extract(new SummaryContents { Future = new string('a', SummaryContents.LongestText + 1) }, null).Refusal?.Field, Is.EqualTo("Future"));
        Assert.That(Check(There).Extract(new SummaryContents { Scheme = new string('a', SummaryContents.LongestLine + 1) }, null).Refusal?.Field, Is.EqualTo("Scheme"));
        Assert.That(Check(There).Extract(new SummaryContents(), new string('a', SummaryCheck.LongestNote + 1)).Refusal?.Field, Is.EqualTo("QualityNote"));
    }

    [TestCase("2026-05-31", 2025)]
    [TestCase("2026-06-01", 2026)]
    [TestCase("2026-08-31", 2026)]
    [TestCase("2026-09-01", 2026)]
    [TestCase("2027-01-10", 2026)]
    public void YearToCheck_IsTheComingOne_FromJuneOn(string today, int year) =>
        Assert.That(SummaryCheck.YearToCheck(DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture)), Is.EqualTo(year));

    private static SummaryCheck Check(SummaryLook look) => SummaryCheck.Begin(Guid.NewGuid(), 2025, look, Guid.NewGuid(), Today, Today).OrThrow();

    private static string? RefusalOf(SummaryLook look) => SummaryCheck.Begin(Guid.NewGuid(), 2025, look, Guid.NewGuid(), Today, Today).Refusal?.Code;
}
