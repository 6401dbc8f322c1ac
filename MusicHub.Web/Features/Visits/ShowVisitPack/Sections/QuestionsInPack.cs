using MusicHub.Domain.Calendar;
using MusicHub.Domain.Facts;
using MusicHub.Domain.Questionnaires;
using MusicHub.Web.Features.Visits.RecordVisit;

namespace MusicHub.Web.Features.Visits.ShowVisitPack.Sections;

/// <summary>What is to be asked of a school of its stages, with room to write.</summary>
internal sealed class QuestionsInPack : IVisitPackSection
{
    public Task<PackPart?> Of(PackOccasion occasion, CancellationToken cancellationToken)
    {
        var asked = occasion.Questions.Sections.SelectMany(part => part.For(occasion.Questions.Stages)).Select(question => Line(question, occasion.Questions)).ToList();
        return Task.FromResult<PackPart?>(new PackPart(
            "To ask",
            [
                new PackLine("Whom did you meet?", null) { Room = 1 },
                .. asked,
                new PackLine("What comes next, who does it, by when?", null) { Room = 2 },
                new PackLine("Support priority", null) { Ticks = ["High", "Medium", "Low"] },
            ],
            IsWide: true,
            Note: "No child-protection concerns and no pupils’ names here: they go to the school’s designated safeguarding lead."));
    }

    private static PackLine Line(Question question, VisitQuestions questions) => question switch
    {
        { Fact: { } kind } when questions.KnownThisYear(kind) is { } known => new PackLine(kind.Title(), $"Known: {StoredAnswers.Of(known)}") { Ticks = ["Still right"], Room = 1 },
        { Fact: { } kind } when questions.Facts.GetValueOrDefault(kind) is { } earlier => new PackLine(kind.Title(), $"In {AcademicYear.TitleOf(earlier.YearStart)}: {StoredAnswers.Of(earlier)}") { Ticks = ["The same this year"], Room = 1 },
        { Fact: { } kind } when kind.Shape() == FactShape.Word => new PackLine(kind.Title(), null) { Ticks = [.. kind.Words().Values] },
        // A section's title says what "Key stage 1" is about; here the fact's own name does.
        { Fact: { } kind } => new PackLine(kind.Title(), null) { Room = 1 },
        { Kind: QuestionKind.Text } => new PackLine(question.Text, null) { Room = 2 },
        { Options.Count: > 0 } => new PackLine(question.Text, null) { Ticks = [.. question.Options.Select(option => option.Text)] },
        _ => new PackLine(question.Text, null) { Room = 1 },
    };
}
