namespace MusicHub.Web.Design.Lists;

/// <summary>Where in a long list a page stands. Pages count from one.</summary>
public sealed record Paging(int Page, int PageSize, int Total)
{
    public int Pages => Math.Max(1, (Total + PageSize - 1) / PageSize);

    public int First => Total == 0 ? 0 : ((Page - 1) * PageSize) + 1;

    public int Last => Math.Min(Page * PageSize, Total);

    public int Skip => (Page - 1) * PageSize;

    /// <summary>A page that the list has: too high a number gives the last one, too low the first.</summary>
    public static Paging Of(int? page, int pageSize, int total)
    {
        var pages = Math.Max(1, (total + pageSize - 1) / pageSize);
        return new(Math.Clamp(page ?? 1, 1, pages), pageSize, total);
    }

    /// <summary>The numbers to link: the ends, this page and its neighbours; null stands for a gap of two or more.</summary>
    public IEnumerable<int?> Links()
    {
        var last = 0;
        foreach (var page in new[] { 1, Page - 1, Page, Page + 1, Pages }.Where(page => page >= 1 && page <= Pages).Distinct().Order())
        {
            if (page == last + 2)
                yield return last + 1;
            else if (page > last + 2)
                yield return null;
            yield return page;
            last = page;
        }
    }
}
