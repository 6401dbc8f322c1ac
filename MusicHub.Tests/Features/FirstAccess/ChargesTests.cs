using System.Net;
using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.FirstAccess.Charges;
using MusicHub.Domain.People;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Features.FirstAccess;

public sealed class ChargesTests : HubTests
{
    private HubClient Finance { get; set; } = null!;

    [SetUp]
    public void SignIn() => Finance = Hub.As(Role.Finance);

    [Test]
    public async Task Set_StartsFromTheYearBefore_AndShowsWhatAClassCosts()
    {
        await Hub.Charges(2024, details => details with { Rate = 52, Minutes = 60, Hire = 50 });
        await Hub.AnOption(adopted: true);

        var form = await Finance.Get("/first-access/charges/set");
        Assert.That((form.Value("year"), form.Value("Form.Rate"), form.Value("Form.SmallGroup.Sessions")), Is.EqualTo(("2025", "52.00", "5")));
        Assert.That(form.Text, Does.Contain("These are the figures of 2024/25"));
        var set = await Finance.Submit(form, new() { ["Form.Rate"] = "£54.00", ["Form.Minutes"] = "45", ["Form.Hire"] = "54" });

        Assert.That(set.Title, Is.EqualTo("Charges of 2025/26"));
        Assert.That(set.Rows.Single(row => row.StartsWith("Whole class 1 term", StringComparison.Ordinal)), Does.Contain("£594.00 £178.20 £415.80").And.Contain("£50.40 £469.80"));
        Assert.That(set.Rows, Has.Some.Contains("£1,782.00 £594.00 £1,188.00"));
        Assert.That(set.Rows.Count(row => row.StartsWith("Small group", StringComparison.Ordinal)), Is.EqualTo(1));
        Assert.That((await Finance.Get("/first-access/charges")).Rows[0], Does.Contain("2025/26").And.Contain("£72.00 an hour").And.Contain("30%, 20% and 50%"));
    }

    [Test]
    public async Task Set_WithWhatCannotBe_SaysWhereAndKeepsWhatWasTyped()
    {
        var form = await Finance.Get("/first-access/charges/set");

        var again = await Finance.Submit(form, new() { ["Form.Rate"] = "", ["Form.Minutes"] = "45", ["Form.Hire"] = "abc", ["Form.SmallGroup.Sessions"] = "five" });

        Assert.That(again.Status, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(again.Errors, Is.EquivalentTo(new[] { "Enter the rate for a session", "Hire of a set must be a number", "Small group: sessions must be a whole number" }));
        Assert.That((again.Value("Form.Hire"), again.Value("Form.Minutes")), Is.EqualTo(("abc", "45")));
        var third = await Finance.Submit(again, new() { ["Form.Rate"] = "54.005", ["Form.Hire"] = "0", ["Form.SmallGroup.Sessions"] = "5" });
        Assert.That(third.Errors.Single(), Does.StartWith("The rate for a session must be pounds and pence"));
    }

    [Test]
    public async Task Change_IsToldInTheHistory_AndAStaleOneMeetsThePageOfTheConflict()
    {
        var charges = await Hub.Charges();
        var stale = await Finance.Get("/first-access/charges/2025/change");

        var changed = await Finance.Submit(await Finance.Get("/first-access/charges/2025/change"), new() { ["Form.Rate"] = "55", ["Form.CoDelivered.IsOffered"] = null, ["Form.Grant"] = "120,000" });

        Assert.That(changed.Text, Does.Contain("£55.00 for 45 minutes").And.Contain("£120,000.00").And.Contain("Co-delivered Not offered"));
        Assert.That(changed.Text, Does.Contain("First Access charges changed by Only Finance"));
        Assert.That((await Finance.Submit(stale, new() { ["Form.Rate"] = "56" })).Status, Is.EqualTo(HttpStatusCode.Conflict));
        Assert.That((await Saved<FirstAccessCharges>(charges.Id)).Rate, Is.EqualTo(55m));
    }

    [Test]
    public async Task AYear_HasItsChargesOnce()
    {
        var form = await Finance.Get("/first-access/charges/set?year=2025");
        await Hub.Charges();

        var again = await Finance.Submit(form, new() { ["Form.Rate"] = "54", ["Form.Minutes"] = "45", ["Form.Hire"] = "0" });

        Assert.That(again.Errors, Is.EqualTo(new[] { "This academic year has its charges already. Change those" }));
        await using var db = Hub.Open();
        Assert.That(await db.FirstAccessCharges.CountAsync(), Is.EqualTo(1));
    }

    [Test]
    public async Task WhereEachYearHasItsCharges_NoneCanBeSet()
    {
        await Hub.Charges();
        await Hub.Charges(2024);

        Assert.That((await Finance.Get("/first-access/charges/set")).Text, Does.Contain("Each year has its charges"));
    }

    [TestCase(Role.Visitor, HttpStatusCode.OK, HttpStatusCode.Forbidden)]
    [TestCase(Role.Approver, HttpStatusCode.OK, HttpStatusCode.Forbidden)]
    [TestCase(Role.Finance, HttpStatusCode.OK, HttpStatusCode.OK)]
    [TestCase(Role.BoardMember, HttpStatusCode.NotFound, HttpStatusCode.NotFound)]
    public async Task ARole_SeesAndChanges_WhatItMay(Role role, HttpStatusCode see, HttpStatusCode change)
    {
        await Hub.Charges();

        Assert.That((await Hub.As(role).Get("/first-access/charges/2025")).Status, Is.EqualTo(see));
        Assert.That((await Hub.As(role).Get("/first-access/charges/2025/change")).Status, Is.EqualTo(change));
    }
}
