using MusicHub.Domain.Visits;

namespace MusicHub.Tests.Domain.Visits;

public sealed class VisitTimeTests
{
    [TestCase("9:30", "09:30")]
    [TestCase("9.30am", "09:30")]
    [TestCase(" 0930 ", "09:30")]
    [TestCase("930", "09:30")]
    [TestCase("2pm", "14:00")]
    [TestCase("2.15 p.m.", "14:15")]
    [TestCase("12pm", "12:00")]
    [TestCase("14:00", "14:00")]
    [TestCase("7", "07:00")]
    [TestCase("22:00", "22:00")]
    public void ATime_IsReadAsPeopleTypeIt(string typed, string time) => Assert.That(VisitTime.Read(typed), Is.EqualTo(((TimeOnly?)TimeOnly.Parse(time, System.Globalization.CultureInfo.InvariantCulture), (string?)null)));

    [TestCase("teatime")]
    [TestCase("9:75")]
    [TestCase("25:00")]
    [TestCase("13pm")]
    [TestCase("0am")]
    [TestCase("9:3")]
    [TestCase("١٤:٠٠")]
    [TestCase("𝟗:𝟑𝟎")]
    public void WhatIsNoTime_IsRefused(string typed) => Assert.That(VisitTime.Read(typed), Is.EqualTo(((TimeOnly?)null, VisitTime.Problem)));

    [TestCase("2")]
    [TestCase("12am")]
    [TestCase("22:01")]
    [TestCase("6:59")]
    public void ATimeWhenNobodyVisits_IsRefused(string typed) => Assert.That(VisitTime.Read(typed), Is.EqualTo(((TimeOnly?)null, VisitTime.TooEarlyOrLate)));

    [TestCase(null)]
    [TestCase(" ")]
    public void NothingTyped_IsNoTime(string? typed) => Assert.That(VisitTime.Read(typed), Is.EqualTo(((TimeOnly?)null, (string?)null)));
}
