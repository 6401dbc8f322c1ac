using Microsoft.Extensions.Configuration;
using MusicHub.Web.Mail;
using MusicHub.Web.Setup;

namespace MusicHub.Tests.Mail;

public sealed class SmtpSettingsTests
{
    private Dictionary<string, string?> _settings = null!;

    [SetUp]
    public void SetUp() => _settings = new()
    {
        ["Smtp:Host"] = "mail.hub.example",
        ["Smtp:From"] = "Music Hub <music@hub.example>",
        ["Program:Address"] = "https://musichub.example/hub",
    };

    [Test]
    public void WhatIsUsual_IsEncrypted()
    {
        var settings = Read();

        Assert.That((settings.IsSetUp, settings.Port, settings.Tls, settings.User), Is.EqualTo((true, 587, true, (string?)null)));
        Assert.That(settings.ProgramAddress!.ToString(), Is.EqualTo("https://musichub.example/hub/"));
    }

    [Test]
    public void WithoutAHost_NothingIsSetUp_AndNothingElseIsAskedFor() =>
        Assert.That(SmtpSettings.Read(new ConfigurationBuilder().Build()).IsSetUp, Is.False);

    [TestCase("Smtp:Port", "0")]
    [TestCase("Smtp:Port", "smtp")]
    [TestCase("Smtp:Tls", "sometimes")]
    [TestCase("Smtp:From", null)]
    [TestCase("Smtp:From", "nobody")]
    [TestCase("Smtp:From", "Hub <music@hub.example>\r\nBcc: all@hub.example")]
    [TestCase("Smtp:User", "hub", "Smtp:Password")]
    [TestCase("Program:Address", null)]
    [TestCase("Program:Address", "musichub.example")]
    [TestCase("Program:Address", "ftp://musichub.example")]
    public void AWrongSetting_IsNamedInOneSentence(string name, string? value, string? named = null)
    {
        _settings[name] = value;

        var wrong = Assert.Throws<UnusableSettingException>(() => Read())!;
        Assert.That(wrong.Message, Does.Contain(named ?? name).And.Not.Contain("\n"));
    }

    [Test]
    public void APassword_IsNotSentForAnybodyToRead_AndNotWrittenDown()
    {
        (_settings["Smtp:User"], _settings["Smtp:Password"]) = ("hub", "s3cret");
        Assert.That(Read().ToString(), Does.Not.Contain("s3cret"));
        _settings["Smtp:Tls"] = "false";
        var wrong = Assert.Throws<UnusableSettingException>(() => Read())!;
        Assert.That(wrong.Message, Does.Contain("Smtp:Tls").And.Not.Contain("s3cret"));
    }

    private SmtpSettings Read() => SmtpSettings.Read(new ConfigurationBuilder().AddInMemoryCollection(_settings).Build());
}
