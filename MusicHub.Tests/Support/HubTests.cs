namespace MusicHub.Tests.Support;

/// <summary>Tests of pages: each has a small hub of its own (<see cref="TestHub"/>).</summary>
public abstract class HubTests
{
    protected TestHub Hub { get; private set; } = null!;

    protected DateOnly Today => Hub.Today;

    [SetUp]
    public async Task MakeHub() => Hub = await TestHub.Create();

    [TearDown]
    public Task RemoveHub() => Hub.DisposeAsync().AsTask();

    /// <summary>A date as its three fields.</summary>
    protected static Dictionary<string, string?> Date(string name, DateOnly day) => new()
    {
        [$"{name}.Day"] = $"{day.Day}",
        [$"{name}.Month"] = $"{day.Month}",
        [$"{name}.Year"] = $"{day.Year}",
    };

    /// <summary>A saved record, read anew.</summary>
    protected async Task<T> Saved<T>(Guid id)
        where T : MusicHub.Domain.Aggregate
    {
        await using var db = Hub.Open();
        return (await db.Set<T>().FindAsync(id))!;
    }
}
