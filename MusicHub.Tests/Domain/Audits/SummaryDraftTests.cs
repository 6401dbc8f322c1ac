using MusicHub.Domain.Audits;
using MusicHub.Domain.Audits.Summaries;
using MusicHub.Domain.Facts;
using MusicHub.Domain.Questionnaires;

namespace MusicHub.Tests.Domain.Audits;

public sealed class SummaryDraftTests
{
    private static readonly DraftSource Nothing = new("Northgate Primary School", 2025, "Testshire Music Hub", null, null, new SummaryContents(), null, [], [], []);

    [Test]
    public void ItHasThePartsOfTheTemplate_InTheirOrder()
    {
        var draft = SummaryDraft.Of(Nothing);

        Assert.That(draft.Title, Is.EqualTo("School music development plan summary: Northgate Primary School"));
        Assert.That(draft.Overview.Select(row => row.Detail.Split(' ')[0]), Is.EqualTo(new[] { "Academic", "Date", "Date", "Name", "Name", "Name", "Name" }));
        Assert.That(draft.Parts.Select(part => part.Title), Is.EqualTo(new[] { "Part A: Curriculum music", "Part B: Co-curricular music", "Part C: Musical experiences", "In the future", "Further information (optional)" }));
        Assert.That(draft.Overview[0].Information.Shown, Is.EqualTo("2025/26"));
        Assert.That(draft.Overview[5].Information.Shown, Is.EqualTo("Testshire Music Hub"));
    }

    [Test]
    public void WhereNothingIsKnown_EachPartHasAGap_SetInBrackets()
    {
        var draft = SummaryDraft.Of(Nothing);

        Assert.That(draft.Parts.Select(part => part.Lines.Any(line => line.IsGap)), Is.All.True);
        Assert.That(draft.Parts.SelectMany(part => part.Lines).Concat(draft.Overview.Select(row => row.Information)).Where(line => line.IsGap).Select(line => line.Shown), Is.All.StartsWith("[School to add: ").And.All.EndsWith("]"));
    }

    [Test]
    public void WhatIsKnown_StandsInItsPart()
    {
        var draft = SummaryDraft.Of(Nothing with
        {
            MusicLead = "Ann Other",
            Says = new SummaryContents { Curriculum = "Weekly lessons.", Scheme = "The school’s own", Partners = "Choral Society" },
            SaysOf = 2025,
            Minutes = [(FactKind.MinutesKeyStage1, 45), (FactKind.MinutesKeyStage2, 60)],
            InPlace = [(DraftPlace.CoCurricular, "There is a choir"), (DraftPlace.Experiences, "Pupils perform to others every term")],
            Development = ["Music technology"],
        });

        Assert.That(draft.Overview[3].Information, Is.EqualTo(DraftLine.Text("Ann Other")));
        Assert.That(Of(draft, 0), Is.EqualTo(new[] { "Weekly lessons.", "Music has its time in the week: 45 minutes in key stage 1 and 60 minutes in key stage 2.", "For our lessons we use the school’s own." }));
        Assert.That(Of(draft, 1), Is.EqualTo(new[] { "At our school:", "There is a choir" }));
        Assert.That(Of(draft, 2), Is.EqualTo(new[] { "At our school:", "Pupils perform to others every term" }));
        Assert.That(Of(draft, 3), Is.EqualTo(new[] { "In the years to come we want to work on:", "Music technology" }));
    }

    [Test]
    public void TargetsOfTheYear_StandBeforeWhatIsForLater_AndEachAreaOnce()
    {
        var draft = SummaryDraft.Of(Nothing with { Development = ["Music technology", "Inclusion"], Targets = [("Inclusion", new DateOnly(2026, 7, 31))] });

        Assert.That(Of(draft, 3), Is.EqualTo(new[] { "Our targets for 2025/26:", "Inclusion, by 31 July 2026", "In the years to come we want to work on:", "Music technology" }));
    }

    [Test]
    public void WordsOfAnEarlierYear_AreMarkedToBeBroughtUpToDate()
    {
        var draft = SummaryDraft.Of(Nothing with { Says = new SummaryContents { Future = "A second choir." }, SaysOf = 2024 });

        Assert.That(draft.Parts[3].Lines, Is.EqualTo(new[] { DraftLine.Text("A second choir."), DraftLine.Gap("the words above are from the summary of 2024/25: bring them up to date") }));
        Assert.That(SummaryDraft.Of(Nothing with { Says = new SummaryContents { Future = "A second choir." }, SaysOf = 2025 }).Parts[3].Lines, Is.EqualTo(new[] { DraftLine.Text("A second choir.") }));
    }

    [Test]
    public void OfAnAudit_OnlyWhatIsInPlaceAndMayBeShared_IsTold()
    {
        var toolkit = StandardToolkit.Draft(2025);
        var section = toolkit.Sections.Single(section => section.Title == "Performance and live music");
        toolkit.AddQuestion(section.Id, new QuestionWords("The head is hard to persuade", null, QuestionKind.Rating, [], SchoolStages.All, QuestionAudience.Internal) { Strand = AuditStrand.Impact }).OrThrow();
        toolkit.Publish(DateTimeOffset.UnixEpoch).OrThrow();
        section = toolkit.Sections.Single(known => known.Key == section.Key);
        var sheet = AnswerSheet.Start(toolkit, Guid.NewGuid(), Guid.NewGuid());
        var ratings = new int?[] { 4, 2, null, 3, 4 };
        sheet.Fill(section, [.. section.Questions.Zip(ratings).Where(pair => pair.Second is not null).Select(pair => GivenAnswer.OfRating(pair.First.Id, pair.Second, "Seen by us"))], null, DateTimeOffset.UnixEpoch).OrThrow();

        Assert.That(DraftSource.From(toolkit, sheet, hasMinutes: false), Is.EqualTo(new[] { (DraftPlace.Experiences, section.Questions[0].Text), (DraftPlace.Experiences, section.Questions[3].Text) }));
        Assert.That(DraftSource.From(toolkit, null, hasMinutes: false), Is.Empty);
    }

    [Test]
    public void AnHourAWeek_IsNotSaidBesideMinutesThatSayItMoreExactly()
    {
        var toolkit = StandardToolkit.Draft(2025);
        toolkit.Publish(DateTimeOffset.UnixEpoch).OrThrow();
        var section = toolkit.Sections.Single(section => section.Questions.Any(question => question.Feature == KeyFeature.CurriculumTime));
        var sheet = AnswerSheet.Start(toolkit, Guid.NewGuid(), Guid.NewGuid());
        sheet.Fill(section, [GivenAnswer.OfRating(section.Questions.Single(question => question.Feature == KeyFeature.CurriculumTime).Id, 4)], null, DateTimeOffset.UnixEpoch).OrThrow();

        Assert.That(DraftSource.From(toolkit, sheet, hasMinutes: false), Has.Count.EqualTo(1));
        Assert.That(DraftSource.From(toolkit, sheet, hasMinutes: true), Is.Empty);
    }

    private static IEnumerable<string> Of(SummaryDraft draft, int part) => draft.Parts[part].Lines.Where(line => !line.IsGap).Select(line => line.Words);
}
