using Microsoft.EntityFrameworkCore;
using MusicHub.Data;
using MusicHub.Domain.People;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Data;

public sealed class AsOfOneMomentTests : HubTests
{
    [Test]
    public async Task WhatIsSavedMeanwhile_IsNotSeen_AndWaitsForNobody()
    {
        await using var db = Hub.Open();

        var (before, after) = await db.AsOfOneMoment(async () =>
        {
            var first = await db.People.CountAsync();
            await Hub.Save(Person.Add("Nia New", null, []).OrThrow());
            return (first, await db.People.CountAsync());
        });

        Assert.That(after, Is.EqualTo(before));
        Assert.That(await db.People.CountAsync(), Is.EqualTo(before + 1));
    }

    [Test]
    public async Task AfterAFault_TheContextCanReadAndWriteAgain()
    {
        await using var db = Hub.Open();

        await Assert.ThatAsync(() => db.AsOfOneMoment<int>(() => throw new TimeoutException("The first try")), Throws.InstanceOf<TimeoutException>());

        Assert.That(db.Database.CurrentTransaction, Is.Null);
        Assert.That(await db.AsOfOneMoment(() => db.People.CountAsync()), Is.GreaterThan(0));
        Assert.That(await db.InTransaction(() => db.People.CountAsync()), Is.GreaterThan(0));
    }
}
