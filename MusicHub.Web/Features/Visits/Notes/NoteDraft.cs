using Microsoft.EntityFrameworkCore;
using MusicHub.Data;
using MusicHub.Domain.Actions;
using MusicHub.Domain.People;
using MusicHub.Domain.Questionnaires;
using MusicHub.Domain.Visits;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Features.Visits.RecordVisit;

namespace MusicHub.Web.Features.Visits.Notes;

/// <summary>
/// The words that a note begins with. This is the one place where something of a visit's record passes to what a school may read: the next
/// step, the actions from the visit, and the answers to questions that are shared. Nothing else of the record is looked at.
/// </summary>
public static class NoteDraft
{
    public static async Task<NoteWords> Of(VisitSubject subject, MusicHubDbContext db, Viewer viewer, DateOnly today, CancellationToken cancellationToken)
    {
        var actions = await db.Actions.AsNoTracking()
            .Where(action => action.Source == ActionSource.Visit && action.SourceId == subject.Visit.Id && action.State != ActionState.Dropped)
            .OrderBy(action => action.DueOn).ThenBy(action => action.Id)
            .Select(action => new { action.What, action.DueOn, ForSchool = action.OwnerId == null })
            .ToListAsync(cancellationToken);
        var questions = await VisitQuestions.Of(subject, db, viewer, today, cancellationToken);
        var shared = questions.Sections.SelectMany(part => part.For(questions.Stages))
            .Where(question => question.Audience == QuestionAudience.Shared)
            .Select(question => (Name: question.Fact?.Name() ?? question.Text, Answer: StoredAnswers.Of(question, questions)))
            .Where(line => line.Answer is not null)
            .Select(line => $"{line.Name.TrimEnd('?')}: {line.Answer!.ReplaceLineEndings(" ")}");
        var contact = await db.People.Where(person => person.Id == subject.Visit.VisitorId).Select(person => new { person.Name, person.Email }).SingleOrDefaultAsync(cancellationToken);
        return new NoteWords(
            subject.Visit.NextStep,
            Lines(actions.Where(action => !action.ForSchool).Select(action => $"{action.What.TrimEnd('.')}, by {action.DueOn.Full()}")),
            Lines(actions.Where(action => action.ForSchool).Select(action => $"{action.What.TrimEnd('.')}, by {action.DueOn.Full()}")),
            Lines(shared),
            contact is null ? null : string.Join(", ", new[] { contact.Name, contact.Email }.Where(word => word is not null)));
    }

    private static string Name(this Domain.Facts.FactKind kind) => Domain.Facts.FactKinds.Title(kind);

    /// <summary>As many whole lines as there is room for.</summary>
    private static string? Lines(IEnumerable<string> lines)
    {
        var text = "";
        foreach (var line in lines)
        {
            if (text.Length + line.Length + 1 > NoteWords.Longest)
                break;
            text += text.Length == 0 ? line : $"\n{line}";
        }

        return text.Length == 0 ? null : text;
    }
}
