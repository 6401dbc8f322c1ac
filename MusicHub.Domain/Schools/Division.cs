namespace MusicHub.Domain.Schools;

/// <summary>One school became several, and the Head says for which of them its visits count.</summary>
/// <param name="Divided">The school that was divided.</param>
/// <param name="Successors">All schools that have it among their predecessors.</param>
public sealed record Division(School Divided, IReadOnlyList<School> Successors)
{
    /// <summary>The schools to choose from: not those that another of them has taken over as a whole since.</summary>
    public IReadOnlyList<School> Choices =>
        [.. Successors.Where(successor => !Successors.Any(later => later != successor && StandsFor(later, successor)))];

    /// <summary>What was decided; nobody where it was decided that they count for none, or not decided yet.</summary>
    public School? Chosen => Choices.FirstOrDefault(choice => choice.CountsVisitsOf(Divided.Id));

    public bool IsDecided => Choices.All(choice => choice.Predecessors.Single(predecessor => predecessor.PredecessorId == Divided.Id).Counts is not null);

    /// <summary>Lets the visits count for one of the choices, or for none.</summary>
    public void Decide(School? chosen)
    {
        // What the divided school had itself taken over goes the same way, unless it opened again and is a successor itself.
        var before = Divided.Predecessors.Where(earlier => earlier.Counts != false && Successors.All(successor => successor.Id != earlier.PredecessorId)).ToList();
        foreach (var successor in Successors)
        {
            // The visits reach the chosen one by way of those that it took over.
            var counts = chosen is not null && (successor == chosen || chosen.CountsVisitsOf(successor.Id));
            successor.DecidePredecessor(Divided.Id, counts).OrThrow();
            foreach (var earlier in before.Where(earlier => successor.Predecessors.Any(own => own.PredecessorId == earlier.PredecessorId)))
            {
                if (Histories.Through(counts, earlier.Counts) is { } goesAlong)
                    successor.DecidePredecessor(earlier.PredecessorId, goesAlong).OrThrow();
            }
        }
    }

    // Of two that took over from each other, as when one opened again, the one that is open stands for both.
    private static bool StandsFor(School later, School successor) =>
        later.CountsVisitsOf(successor.Id)
        && (!successor.CountsVisitsOf(later.Id) || (!later.IsOpen, later.Urn).CompareTo((!successor.IsOpen, successor.Urn)) < 0);
}
