namespace MusicHub.Domain.Visits.Sheets;

// What the words of a single cell mean.
internal sealed partial class TrackerReading
{
    private VisitState? State(string text, bool isUpdate)
    {
        var state = TrackerCells.State(text) ?? (!isUpdate && Enum.TryParse<VisitState>(Said(TrackerQuestionKind.State, TrackerAnswers.StateKey(text), text), out var said) ? said : null);
        IsStateSaid = state is not null;
        return state;
    }

    private SupportPriority? Priority(string text, bool isUpdate)
    {
        if (TrackerCells.Priority(text) is { } known || isUpdate)
            return TrackerCells.Priority(text);
        var said = Said(TrackerQuestionKind.Priority, TrackerAnswers.PriorityKey(text), text);
        if (said == TrackerAnswers.IntoNotes)
            _intoNotes.Add($"{VisitColumn.Priority.Title()}: {text}");
        return Enum.TryParse(said, out known) ? known : null;
    }

    private VisitDetails WhyNot(VisitDetails visit, string text)
    {
        if (text.Length == 0)
            return visit with { EndedReasonId = null };
        return Reason(text) is { } reason
            ? visit with { EndedReasonId = reason.Id }
            : Wrong(visit, VisitColumn.WhyNot, $"“{SheetText.Shown(text)}” is no reason of the hub’s list: {string.Join(", ", world.Reasons.Select(known => known.Name))}. Words of your own stand in “{VisitColumn.Reason.Title()}”.");
    }

    private TrackerReason? Reason(string text) => Domain.Schools.Searchable.Fold(text) is var folded ? world.Reasons.FirstOrDefault(reason => reason.Folded == folded) : null;

    private static string? Restored(string text) => SheetText.Restored(text).Trim() is { Length: > 0 } restored ? restored : null;

    private Guid? Kind(string text)
    {
        if (world.KindsByName[Domain.Schools.Searchable.Fold(text)].FirstOrDefault() is { } kind)
            return kind.Id;
        return Asked(TrackerQuestionKind.Kind, TrackerAnswers.KindKey(text), text);
    }

    // The first is the visitor; who came along is kept in the notes.
    private Guid? Visitor(string text)
    {
        if (world.PeopleByName[Domain.Schools.Searchable.Fold(text)].Any() || world.PeopleByEmail[text].Any() || questions.Answers.To(TrackerAnswers.PersonKey(text)) is not null)
            return Person(text);
        var people = VisitorNames.Split(text).Select(name => (Name: name, Id: Person(name))).Where(person => person.Id is not null).DistinctBy(person => person.Id).ToList();
        if (people.Count > 1)
            _intoNotes.Add($"Also visited: {string.Join(", ", people.Skip(1).Select(person => world.NameOf(person.Id) ?? person.Name))}");
        return people.FirstOrDefault().Id;
    }

    private Guid? Person(string text)
    {
        if (world.PeopleByName[Domain.Schools.Searchable.Fold(text)].Concat(world.PeopleByEmail[text]).ToList() is [var only])
            return only.Id;
        var key = TrackerAnswers.PersonKey(text);
        if (questions.Answers.To(key) == TrackerAnswers.IntoNotes)
        {
            _intoNotes.Add($"{VisitColumn.Visitor.Title()}: {text}");
            return null;
        }

        var id = Asked(TrackerQuestionKind.Person, key, text);
        if (id is { } added)
            _named.Add((key, added, text));
        return id;
    }

    private VisitDetails Needs(VisitDetails visit, string text, ref string notes)
    {
        var needs = SheetNeeds.Read(SheetText.Restored(text), world.Needs, part => questions.Answers.IdFor(TrackerAnswers.NeedKey(part)), out var unknown);
        foreach (var part in unknown)
        {
            if (questions.Answers.To(TrackerAnswers.NeedKey(part)) == TrackerAnswers.IntoNotes)
                notes += $"{(notes.Length == 0 ? "Needs: " : ", ")}{part}";
            else
                _ = Asked(TrackerQuestionKind.Need, TrackerAnswers.NeedKey(part), part);
        }

        IReadOnlyList<NotedNeed> sorted = [.. needs.OrderBy(need => need.NeedId)];
        return SheetNeeds.Same(sorted, visit.Needs) ? visit : visit with { Needs = sorted };
    }

    private VisitDetails FollowUp(VisitDetails visit, string text, bool isUpdate)
    {
        var said = SheetFollowUp.Read(text);
        if (said.Words is { } words && visit.NextStep?.Contains(words, StringComparison.OrdinalIgnoreCase) != true)
            visit = visit with { NextStep = visit.NextStep is { } step ? $"{step}\n{words}" : words };
        if (row[VisitColumn.FollowUpBy] is { Length: > 0 } by && !SheetText.SaysNothing(by))
            return visit;
        if (said.Day is { } day)
            return Day(day, VisitColumn.FollowUp, isUpdate) is { } read ? visit with { FollowUpBy = read.Day } : visit;
        _isPromised = said.IsPromised && visit.FollowUpBy is null;
        return isUpdate && !said.IsPromised && said.Words is null ? visit with { FollowUpBy = null } : visit;
    }
}
