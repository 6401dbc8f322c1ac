using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Razor;
using MusicHub.Web.Features.People.SignIn;
using MusicHub.Web.Setup;

namespace MusicHub.Tests.Design;

public class FeatureViewsTests
{
    [Test]
    public void AView_IsLookedForBesideItsController_ThenAbove_ThenInShared() =>
        Assert.That(PlacesFor(typeof(SignInController)), Is.EqualTo(
        [
            "/Features/People/SignIn/{0}.cshtml",
            "/Features/People/{0}.cshtml",
            "/Features/Shared/{0}.cshtml",
        ]));

    [Test]
    public void AViewOfAnythingElse_IsLookedForInShared() =>
        Assert.That(PlacesFor(typeof(EchoController)), Is.EqualTo(["/Features/Shared/{0}.cshtml"]));

    private static IEnumerable<string> PlacesFor(Type controller)
    {
        var action = new ActionContext { ActionDescriptor = new ControllerActionDescriptor { ControllerTypeInfo = controller.GetTypeInfo() } };
        var context = new ViewLocationExpanderContext(action, "Show", null, null, null, isMainPage: true) { Values = new Dictionary<string, string?>() };
        var views = new FeatureViews();
        views.PopulateValues(context);
        return views.ExpandViewLocations(context, []);
    }
}
