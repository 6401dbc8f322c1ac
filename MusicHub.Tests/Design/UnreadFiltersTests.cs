using System.Net;
using MusicHub.Domain.People;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Design;

public sealed class UnreadFiltersTests : HubTests
{
    [TestCase("state=nonsense&visitor=x&region=%00&phase=99&kind=-&when=later&school=1&sort=;drop&page=-3")]
    [TestCase("state=99&page=1000000&q=%25%27")]
    public async Task WhatCannotBeRead_CountsAsNotAskedFor(string query)
    {
        await Hub.ARecordedVisit();

        var page = await Hub.As(Role.Visitor).Get($"/visits?{query}");

        Assert.That(page.Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(page.Text, Does.Contain($"This list does not know what “{query.Split('&')[0]}”"));
    }

    [TestCase("/visits")]
    [TestCase("/visits?state=all&mine=false&page=2&sort=school")]
    [TestCase("/visits?state=ahead&q=north&when=2011")]
    [TestCase("/actions?standing=open&owner=school")]
    public async Task WhatIsUnderstood_IsNotDoubted(string address) => Assert.That((await Hub.As(Role.Visitor).Get(address)).Text, Does.Not.Contain("does not know what"));

    [Test]
    public async Task AListOfActions_SaysWhichPartOfItsAddressItDoesNotKnow() =>
        Assert.That((await Hub.As(Role.Visitor).Get("/actions?standing=late&owner=school&colour=red")).Text, Does.Contain("This list does not know what “standing=late” and “colour=red” in its address asks for."));

    [TestCase("/schools?visited=Never&colour=red", "colour=red")]
    [TestCase("/cycle?phase=Primary&zone=4", "zone=4")]
    [TestCase("/surveys?state=finished&year=2025", "state=finished")]
    [TestCase("/summaries?finding=lost", "finding=lost")]
    [TestCase("/reviews?step=9", "step=9")]
    public async Task AnyListOfSchools_SaysWhichPartOfItsAddressItDoesNotKnow(string address, string unread)
    {
        var text = (await Hub.As(Role.Visitor).Get(address)).Text;
        Assert.That(text, Does.Contain($"This list does not know what “{unread}” in its address asks for."));
    }
}
