using Microsoft.EntityFrameworkCore;
using MusicHub.Data.Demo;
using MusicHub.Data.Schools;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Data.Demo;

public sealed class DemoHubTests
{
    [Test]
    public async Task Make_GivesTheCountysSchools()
    {
        await using var database = await DemoDatabase.Create();
        await using var db = database.Open();

        Assert.That(await DemoHub.Exists(db), Is.True);
        Assert.That(await db.Schools.Open().CountAsync(), Is.EqualTo(534));
    }
}
