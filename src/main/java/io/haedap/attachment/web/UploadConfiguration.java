package io.haedap.attachment.web;

import io.haedap.shared.web.BodyAllowance;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

/** Lets files pass the limit of bodies, twice over, so that one that is too large is told so in its own words. */
@Configuration(proxyBeanMethods = false)
class UploadConfiguration {

    @Bean
    BodyAllowance attachmentBodies(@Value("${haedap.attachments.largest}") DataSize largest) {
        return new BodyAllowance(AttachmentResource.PATH, 2 * largest.toBytes() + 64 * 1024);
    }
}
