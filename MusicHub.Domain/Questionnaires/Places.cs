namespace MusicHub.Domain.Questionnaires;

internal interface IHavePlace
{
    int Order { get; set; }
}

internal static class Places
{
    /// <summary>Changes places with the neighbour above (-1) or below (1); the first stays first, the last stays last.</summary>
    public static Result Move<T>(IReadOnlyList<T> all, T one, int by)
        where T : class, IHavePlace
    {
        var to = Enumerable.Range(0, all.Count).Single(at => all[at] == one) + Math.Sign(by);
        if (to >= 0 && to < all.Count)
            (one.Order, all[to].Order) = (all[to].Order, one.Order);
        return Result.Done;
    }
}
