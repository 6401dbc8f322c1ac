using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MusicHub.Data;
using MusicHub.Domain.History;
using MusicHub.Domain.Schools;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Data.History;

/// <summary>The program's contexts go from request to request; what one request began must not reach the next.</summary>
public sealed class PooledContextTests
{
    [Test]
    public async Task Context_HandedOutAgain_KnowsNothingOfTheRequestBefore()
    {
        await using var hub = await TestHub.Create();
        object before;
        await using (var scope = hub.Host.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<MusicHubDbContext>();
            var school = await db.Schools.SingleAsync(school => school.Urn == 900001);
            school.AssignRegion(hub.South.Id);
            db.Open(new Change("Region assigned", hub.Clock.GetUtcNow(), null, school));
            before = db;
        }

        await using var next = hub.Host.Services.CreateAsyncScope();
        var again = next.ServiceProvider.GetRequiredService<MusicHubDbContext>();
        Assert.That(again, Is.SameAs(before), "The contexts are pooled.");
        Assert.That(again.OpenChange, Is.Null);
        Assert.That(again.ChangeTracker.Entries<School>(), Is.Empty);
    }
}
