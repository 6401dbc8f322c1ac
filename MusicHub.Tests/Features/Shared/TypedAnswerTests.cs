using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.DependencyInjection;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Features.Visits;

namespace MusicHub.Tests.Features.Shared;

public sealed class TypedAnswerTests
{
    private static readonly Guid Ada = Guid.NewGuid();
    private static readonly Guid Confidence = Guid.NewGuid();
    private static readonly Guid Singing = Guid.NewGuid();
    private static readonly ModelMetadata Form = MakeMetadata();
    private static readonly Dictionary<Guid, string> Names = new() { [Ada] = "Ada Bell", [Confidence] = "Teacher confidence", [Singing] = "Singing" };

    [Test]
    public void ADate_IsOneAnswer() =>
        Assert.That(Of(("Form.On.Day", "6"), ("Form.On.Month", "nov"), ("Form.On.Year", "2025")), Is.EqualTo(new[] { new TypedAnswer("Visit date", "6 nov 2025") }));

    [Test]
    public void SeveralChoices_AreOneAnswer_ByTheirNames() =>
        Assert.That(Of(("Form.NeedIds", $"{Confidence}"), ("Form.NeedIds", $"{Singing}")), Is.EqualTo(new[] { new TypedAnswer("Need", "Teacher confidence, Singing") }));

    [Test]
    public void ARow_IsCounted_FromOne() =>
        Assert.That(Of(("Form.Actions[0].What", "Lend ukuleles"), ("Form.Actions[1].OwnerId", $"{Ada}")), Is.EqualTo(new[] { new TypedAnswer("Actions 1 what is to be done", "Lend ukuleles"), new TypedAnswer("Actions 2 who is to do it", "Ada Bell") }));

    [Test]
    public void AnAnswerForARecord_NamesIt() =>
        Assert.That(Of(($"Form.NeedNotes[{Confidence}]", "New to it")), Is.EqualTo(new[] { new TypedAnswer("Need notes teacher confidence", "New to it") }));

    [Test]
    public void WhatWasLeftEmpty_IsNoAnswer() => Assert.That(Of(("Form.Notes", ""), ("Form.On.Day", "")), Is.Empty);

    [Test]
    public void AFieldThatTheFormDoesNotHave_IsCalledByItsName() => Assert.That(Of(("format", "csv")), Is.EqualTo(new[] { new TypedAnswer("Format", "csv") }));

    private static ModelMetadata MakeMetadata()
    {
        var services = new ServiceCollection().AddLogging();
        services.AddControllersWithViews();
        using var provider = services.BuildServiceProvider();
        return provider.GetRequiredService<IModelMetadataProvider>().GetMetadataForType(typeof(VisitRecordForm));
    }

    private static IReadOnlyList<TypedAnswer> Of(params (string Name, string Value)[] fields) =>
        TypedAnswer.Of(fields.Select(field => new ConflictField(field.Name, field.Value)), Form, Names);
}
